Feature: What stands in the way?
  Nobody ticks every cause. Analysts want to see what the other answers point to, and to be asked where they only might.

  Rule: Some signs are clear enough to name a cause that nobody ticked

    Example: Inspectors who could do it once and hardly ever do it
      Given Ines's team of 16 inspectors
      And the analyst finds that they did it right long ago
      And the analyst finds that the task hardly ever comes up
      And the analyst finds that nobody ever taught them
      When the analyst asks for a recommendation
      Then a sign is found that they cannot do it well yet
      And the analyst is asked whether they were shown how and they try, but they cannot do it well yet

    Example: The best fail although everything else is in order
      Given Ines's team of 16 inspectors
      And the analyst finds that even the best anywhere fail at it
      And the analyst finds that everything but the way of working was looked at and is in order
      And the analyst finds that somebody watched the work and asked them
      When the analyst asks for a recommendation
      Then a sign is found that the way the work is set up gets in their way
      And the first thing to do is to change the way of working

  Rule: Other signs only raise a question

    Scenario Outline: <sign>: ask <question>
      Given Ines's team of 16 inspectors
      And the analyst finds that <sign>
      When the analyst asks for a recommendation
      Then nobody can say yet whether training is the answer
      And the analyst is asked <question>

      Examples: Questions
        | sign                              | question                                                                      |
        | even the best anywhere fail at it | whether their tools, equipment or systems fail them                           |
        | even the best anywhere fail at it | whether the way of working, a policy or the design of the job gets in the way |
        | earlier training did not stick    | whether their managers support it                                             |
        | fewer people are to leave         | whether what their leader does or leaves undone holds them back               |
        | some have done it right           | whether colleagues know it, but it does not reach them                        |

    Example: A new way of working that they were taught
      Given Ines's team of 16 inspectors
      And the analyst finds that they are to work in a new way
      And the analyst finds that they were taught
      When the analyst asks for a recommendation
      Then nobody can say yet whether training is the answer
      And the analyst is asked whether a change was never announced or explained to them

  Rule: What was done once, is rare and could be looked up may only slip

    Example: Time to look it up
      Given Ines's team of 16 inspectors
      And the analyst finds that they did it right long ago
      And the analyst finds that the task hardly ever comes up
      And the analyst finds that there is time to look it up
      When the analyst asks for a recommendation
      Then the analyst is asked whether they know it, but it slips their mind

    Example: No time to look it up
      Given Ines's team of 16 inspectors
      And the analyst finds that they did it right long ago
      And the analyst finds that the task hardly ever comes up
      And the analyst finds that there is no time to look it up
      When the analyst asks for a recommendation
      Then the analyst is not asked whether they know it, but it slips their mind

  Rule: Easy facts that are rarely needed and can be looked up need not be taught

    Example: Inspectors and a table of codes that is hard to find
      Given Ines's team of 16 inspectors
      And the analyst finds:
        | nobody ever taught them                  |
        | they cannot find what they need to know  |
        | it is about facts and rules              |
        | the task is easy                         |
        | the task hardly ever comes up            |
        | there is time to look it up              |
        | somebody watched the work and asked them |
      When the analyst asks for a recommendation
      Then training is not the answer because they cannot find what they need to know
      And it is struck out that nobody ever taught them, because there is time to look it up
      And the first thing to do is to provide a job aid: a checklist or short guide

    Example: Inspectors whom nobody taught the codes, and nobody asked where they would look
      Given Ines's team of 16 inspectors
      And the analyst finds:
        | nobody ever taught them                  |
        | it is about facts and rules              |
        | the task is easy                         |
        | the task hardly ever comes up            |
        | there is time to look it up              |
        | somebody watched the work and asked them |
      When the analyst asks for a recommendation
      Then a sign is found that what they need to know is hard to find
      And the first thing to do is to provide a job aid: a checklist or short guide
      And the analyst is asked whether what they need to know is hard to find

  Rule: Tools with which some do it well are not blamed on an opinion

    Example: Only somebody's opinion
      Given Ines's team of 16 inspectors
      And the analyst finds that their tools fail them
      And the analyst finds that some of them do it well
      And the analyst finds that the best succeed under the same conditions
      And the analyst finds that it is only somebody's opinion
      When the analyst asks for a recommendation
      Then it is struck out that their tools fail them, because some of them do it well

    Example: Somebody has watched the tools fail
      Given Ines's team of 16 inspectors
      And the analyst finds that their tools fail them
      And the analyst finds that some of them do it well
      And the analyst finds that the best succeed under the same conditions
      And the analyst finds that somebody watched the work and asked them
      When the analyst asks for a recommendation
      Then training is not the answer because their tools fail them

  Rule: Nobody is unsuited before a fair chance to learn, or after having shown that they can

    Scenario Outline: They are said to be unsuited, yet <what speaks against it>
      Given Ines's team of 16 inspectors
      And the analyst finds that they cannot do it however often they are taught
      And the analyst finds that <what speaks against it>
      When the analyst asks for a recommendation
      Then it is struck out that they cannot do it however often they are taught, because <what speaks against it>
      And the analyst is asked whether they cannot do it, even after a fair chance to learn

      Examples: What speaks against it
        | what speaks against it              |
        | there was no training for it yet    |
        | nobody ever taught them             |
        | they did it right many times        |
        | they do better than their role asks |

  Rule: Nobody is called unwilling who is afraid or not paid for it

    Example: One inspector who does not dare
      Given Ines, an inspector
      And the analyst finds that they can do it but do not want to
      And the analyst finds that they can and do not dare
      When the analyst asks for a recommendation
      Then it is struck out that they can do it but do not want to, because they can and do not dare
      And it stands that they can and do not dare

    Example: Sixteen inspectors, of whom both may be true
      Given Ines's team of 16 inspectors
      And the analyst finds that they can do it but do not want to
      And the analyst finds that they can and do not dare
      And the analyst finds that somebody watched the work and asked them
      When the analyst asks for a recommendation
      Then it stands that they can do it but do not want to
      And it stands that they can and do not dare

    Example: Inspectors whom it costs to be thorough
      Given Ines's team of 16 inspectors
      And the analyst finds that they can do it but do not want to
      And the analyst finds that pay pulls the wrong way
      And the analyst finds that somebody watched the work and asked them
      When the analyst asks for a recommendation
      Then it is struck out that they can do it but do not want to, because pay pulls the wrong way
      And the first thing to do is to make sure that doing it right pays
