Feature: What could still turn the answer, and who finds it out?
  "Settled" is a big word. An analyst wants to know what it hangs on, how to find that out without a project of its own, and who
  does it by when.

  Rule: What could still turn it is named, with the cheapest way to find it out

    Example: They were never taught, and nobody has looked at their tools
      Given Dana's team of pickers
      And the analyst finds that nobody ever taught them
      And the analyst finds that people were interviewed about it
      When the analyst asks what could still turn the answer
      Then it is not called settled
      And it could turn if it were found that their tools fail them
      And there is a way to find that out, and about how long it takes

  Rule: "Settled" is said only of what nothing can turn, and never where nobody can say

    Example: Nothing is in the way, as far as anybody has looked
      Given Dana's team of pickers
      And the analyst has looked everywhere and found nothing
      And the analyst finds that people were interviewed about it
      When the analyst asks what could still turn the answer
      Then nobody can say yet, and it is not called settled

    Example: Nothing is in the way, and nobody says how that is known
      Given Dana's team of pickers
      And the analyst has looked everywhere and found nothing
      When the analyst asks what could still turn the answer
      Then it is not called settled

  Rule: One visit answers several questions

    Example: A request, and nothing else
      Given Dana's team of pickers
      When the analyst asks what could still turn the answer
      Then there are fewer steps than half of the questions
      And no question is in two steps

  Rule: What is only claimed can be made firm, and it is said what follows then

    Example: A manager's word
      Given Dana's team of pickers
      And the managers say that nobody ever taught them
      When the analyst asks what could still turn the answer
      Then it would be firm if it were seen that nobody ever taught them

  Rule: What is to be found out has a name, a day and an end

    Example: Priya watches three of them
      Given Dana's team of pickers
      And the analyst asks what could still turn the answer
      When the first step is given to Priya, to be done by 2026-03-31
      And Priya ticks it off: "All three were stopped by the scanner"
      Then the list says that it is done, and what Priya found
