Feature: Does it matter?
  Before anybody looks for causes, leaders want to hear what is at stake, and analysts want to hear where their own answers do not fit together.

  Background:
    Given what the analyst finds was seen at work, and they themselves were asked

  Rule: Leaders hear first which pain it ends, or which gain it brings

    Scenario Outline: <result>, where <purpose>
      Given Bilal's team of 30 agents
      And the analyst finds that their tools fail them
      And the analyst finds that <purpose>
      And the analyst finds that <result>
      When the analyst asks for a recommendation
      Then the summary begins: <begins>

      Examples: Pain and gain
        | result                    | purpose                              | begins                                            |
        | complaints are to fall    | the gap itself is there to be closed | The organisation suffers from customer complaints |
        | fewer people are to leave | they are to grow into more           | The organisation suffers from staff turnover      |
        | sales are to rise         | the gap itself is there to be closed | The organisation falls short in sales             |
        | sales are to rise         | they are to grow into more           | The organisation wants to improve sales           |

    Example: As long as nobody names a result, the summary begins with the verdict
      Given Bilal's team of 30 agents
      And the analyst finds that their tools fail them
      When the analyst asks for a recommendation
      Then the summary begins: Training will not close this gap

  Rule: A topic is not a need

    Example: A course on resilience
      Given Bilal's team of 30 agents
      And the analyst finds that training was asked for
      When the analyst asks for a recommendation
      Then the analyst is warned because training was asked for
      And the analyst is asked what people should be doing
      And the analyst is asked which business result should improve

    Example: A result that nobody can name
      Given Bilal's team of 30 agents
      And the analyst finds that nobody ever taught them
      And the analyst finds that nobody can name a result that it would move
      When the analyst asks for a recommendation
      Then the analyst is warned because nobody can name a result that it would move

  Rule: Answers that do not fit together are told and asked about, not guessed away

    Scenario Outline: <one answer>, and <another>
      Given Bilal's team of 30 agents
      And the analyst finds that <one answer>
      And the analyst finds that <another>
      When the analyst asks for a recommendation
      Then the analyst is warned because <one answer>
      And the analyst is asked <what>

      Examples: Pairs that cannot both be right
        | one answer                          | another                                       | what                                                        |
        | nobody ever taught them             | they did it right many times                  | whether nobody ever taught or showed them                   |
        | nobody ever taught them             | earlier training did not stick                | whether nobody ever taught or showed them                   |
        | they do better than their role asks | they were shown how and do not do it well yet | how they perform today compared with what the role requires |
        | some of them do it well             | even the best anywhere fail at it             | whether some people in the same job already do it well      |
        | they are to grow into more          | they do not yet meet their role               | why this comes up now                                       |
