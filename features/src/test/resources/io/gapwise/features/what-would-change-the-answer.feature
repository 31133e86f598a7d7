Feature: Why this answer, why not another, and what would change it?
  An analyst must defend a "no" before a leader, and wants to know what to find out next before asking forty questions.

  Background:
    Given Priya's team of 12 phone agents
    And the analyst finds that their tools fail them
    And the analyst finds that nobody ever taught them

  Rule: Every conclusion can be followed down to the answers it rests on

    Example: Why training is only half of the answer
      Given the analyst has the recommendation
      When the analyst asks why training is part of the answer
      Then it rests on that their tools fail them
      And it rests on that nobody ever taught them
      And every step of it names a publication

    Example: Why the tools are to be mended
      Given the analyst has the recommendation
      When the analyst asks why to fix the tools
      Then it rests on that their tools fail them
      And every step of it names a publication

  Rule: Whatever was not concluded says what was in the way

    Example: Why training alone is not the answer
      Given the analyst has the recommendation
      When the analyst asks why it is not so that training is the answer
      Then what is in the way is that their tools fail them

    Example: A way of learning that does not exist
      Given the analyst has the recommendation
      When the analyst asks why not "coachng"
      Then the analyst hears that "COACHING" may have been meant

  Rule: The nearest other answer is found, and it is the answer once it is sent

    Example: What would make training the whole answer
      Given the analyst has the recommendation
      When the analyst asks what it takes that training is the answer
      Then 1 change is enough
      And once that is changed, training is the answer

    Example: What would rule training out
      Given the analyst has the recommendation
      When the analyst asks what it takes that training is not the answer
      Then 1 change is enough
      And once that is changed, training is not the answer

    Example: What if nobody's tools failed
      Given the analyst has the recommendation
      When the analyst asks what if their tools are sound
      Then the answer would become that training is the answer

    Example: What the verdict hangs on
      Given the analyst has the recommendation
      When the analyst asks how firm the verdict is
      Then it would flip if it were found that their tools are sound

  Rule: The questions that matter come first, and they end once none that is left could change the verdict

    Example: From two answers to a verdict, and to what could still turn it
      When the analyst follows the questions and finds nothing else
      Then nothing is left to ask before half of the questions are asked
      And the workplace was asked about before the people
      And the verdict is called settled only if nothing that nobody knows could turn it
      And training is part of the answer
