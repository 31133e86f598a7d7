Feature: What does a portal get for a bad request, and what can it count on for a good one?
  A learning portal asks on behalf of its analysts. It needs answers that stand, and a plain word on everything that is wrong with a request.

  Rule: An answer stands: the same case gets the same advice, and it can be read again

    Example: Asked twice
      Given Priya's team of 12 phone agents
      And the analyst finds that nobody ever taught them
      And the analyst finds that their tools fail them
      And the portal has asked once already
      When the portal asks for a recommendation
      Then the advice is the same as before

    Example: Asked again with the answers in another order
      Given Priya's team of 12 phone agents
      And the analyst finds that nobody ever taught them
      And the analyst finds that their tools fail them
      And the portal has asked once already
      When the portal asks again with the answers in another order
      Then the advice is the same as before

    Example: Read again later
      Given Priya's team of 12 phone agents
      And the analyst finds that nobody ever taught them
      And the portal has asked once already
      When the portal reads the recommendation again
      Then it is word for word the one given before

    Example: A recommendation that was never given
      When the portal reads a recommendation that was never given
      Then the portal hears that there is no such recommendation

  Rule: A misspelt answer is refused, never guessed, and the likely word is suggested

    Example: A slip of the pen
      Given Marta's team of 20 salespeople
      And the portal misspells that they did it right many times
      When the portal asks for a recommendation
      Then the portal hears of 1 problem
      And the portal is asked whether it meant that they did it right many times
      And the portal hears that it could have said:
        | they did it right many times           |
        | they did it right long ago             |
        | some of them did it right              |
        | they never did it right                |
        | nobody knows whether they did it right |

    Example: A word that is like no other
      Given Marta's team of 20 salespeople
      And the portal answers "perhaps, who knows" when asked whether they have ever done it right
      When the portal asks for a recommendation
      Then the portal hears of a problem with whether they have ever done it right
      And no other word is suggested

  Rule: Every problem is named at once

    Example: Three things wrong in one case
      Given Tomasz's team of 9 fitters
      And the portal leaves out what the case is called
      And the portal answers 900 when asked in how many weeks the result is needed
      And the portal misspells that the task comes up every day
      When the portal asks for a recommendation
      Then the portal hears what is wrong with each of these:
        | what the case is called                |
        | in how many weeks the result is needed |
        | how often they do it                   |

    Example: A question that nobody knows of
      Given Tomasz's team of 9 fitters
      And the portal answers a question of its own about their shoe size
      When the portal asks for a recommendation
      Then the portal hears of 1 problem
      And the portal hears that there is no question about their shoe size

  Rule: Numbers and texts are taken up to their bounds

    Scenario Outline: <answer> is taken on <question>
      Given Ingrid's team of archivists
      And the portal answers <answer> when asked <question>
      When the portal asks for a recommendation
      Then the portal gets a recommendation

      Examples: At the bound
        | question                               | answer                 |
        | how many people there are              | 1                      |
        | in how many weeks the result is needed | 0                      |
        | in how many weeks the result is needed | 520                    |
        | what happens instead                   | a text of 2000 letters |

    Scenario Outline: <answer> is refused on <question>
      Given Ingrid's team of archivists
      And the portal answers <answer> when asked <question>
      When the portal asks for a recommendation
      Then the portal hears of a problem with <question>

      Examples: One step beyond
        | question                               | answer                 |
        | how many people there are              | 0                      |
        | in how many weeks the result is needed | -1                     |
        | in how many weeks the result is needed | 521                    |
        | what happens instead                   | a text of 2001 letters |

  Rule: What is no case at all is refused in plain words

    Example: A letter in place of a case
      Given a portal that writes a letter instead of a case
      When the portal asks for a recommendation
      Then the portal hears that it cannot be read as a case

    Example: A case that breaks off in the middle
      Given Dilan's team of 30 warehouse staff
      And the case breaks off in the middle
      When the portal asks for a recommendation
      Then the portal hears that it cannot be read as a case

    Example: A case as long as a book
      Given Dilan's team of 30 warehouse staff
      And the portal answers a text of 70000 letters when asked what happens instead
      When the portal asks for a recommendation
      Then the portal hears that the case is too large

    Example: A case that is announced as something else
      Given Dilan's team of 30 warehouse staff
      When the portal sends it announced as plain text
      Then the portal hears how a case has to be announced

  Rule: In a batch, a bad line harms no other

    Example: The second of three teams is misspelt
      Given Noor's team of 15 cashiers
      And the analyst finds that nobody ever taught them
      And the portal puts it into the batch
      And Yusuf's team of 25 claims handlers
      And the portal misspells that they did it right many times
      And the portal puts it into the batch
      And Aiko's team of 10 lab assistants
      And the analyst finds that their tools fail them
      And the portal puts it into the batch
      When the portal sends the batch
      Then the portal gets 3 lines back
      And line 1 says that training is the answer
      And line 2 tells of a problem with whether they have ever done it right
      And line 3 says that training is not the answer
