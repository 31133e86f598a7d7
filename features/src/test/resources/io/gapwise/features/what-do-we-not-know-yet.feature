Feature: What do we not know yet?
  A recommendation is as good as what it rests on. Analysts want to see how firm that is and what to ask next.

  Rule: Confidence grows with what was seen, who was asked and how far the workplace was looked at

    Scenario Outline: Confidence is <confidence>: <what it rests on>, and <the workplace>
      Given Fatima's team of 30 order pickers
      And the analyst finds that nobody ever taught them
      And the analyst finds that <the workplace>
      And the analyst finds that <what it rests on>
      When the analyst asks for a recommendation
      Then confidence in the answer is <confidence>

      Examples: From hearsay to a thorough look
        | what it rests on                                   | the workplace                                | confidence |
        | it is only somebody's opinion                      | nothing in the workplace stands in their way | weak       |
        | they themselves were asked                         | nothing in the workplace stands in their way | weak       |
        | people were interviewed about it                   | nothing in the workplace stands in their way | fair       |
        | somebody watched the work and asked their managers | nothing in the workplace stands in their way | fair       |
        | somebody watched the work and asked them           | their tools are sound                        | fair       |
        | somebody watched the work and asked them           | nothing in the workplace stands in their way | strong     |

  Rule: Needed is not the same as strategic, and a topic alone serves nothing yet

    Scenario Outline: <what is known>: it serves <what it serves>
      Given Gwen's team of 50 branch staff
      And the analyst finds that nobody ever taught them
      And the analyst finds that <what is known>
      When the analyst asks for a recommendation
      Then it serves <what it serves>

      Examples: From strategy to nothing
        | what is known                               | what it serves                      |
        | a strategic objective depends on it         | a strategic objective               |
        | the law demands the training itself         | a duty of the house                 |
        | they have just joined                       | a duty of the house                 |
        | sales are to rise                           | day-to-day business                 |
        | nobody can name a result that it would move | no business result                  |
        | their tools are sound                       | something that nobody has named yet |

    Example: Strategy comes before duty
      Given Gwen's team of 50 branch staff
      And the analyst finds that the law demands the training itself
      And the analyst finds that a strategic objective depends on it
      When the analyst asks for a recommendation
      Then it serves a strategic objective

  Rule: What nobody has said yet is asked, not guessed

    Example: A case with nothing but a name
      Given Jorge's team of waiters
      When the analyst asks for a recommendation
      Then nobody can say yet whether training is the answer
      And confidence in the answer is weak
      And the analyst is asked what people should be doing
      And the analyst is asked which business result should improve
      And the analyst is asked what is lost if everything stays as it is
      And the analyst is asked whether some people in the same job already do it well

    Example: Once told, it is not asked again
      Given Jorge's team of waiters
      And the analyst finds:
        | it is told how they should work and how they do       |
        | sales are to rise                                     |
        | the result is counted today and has a figure to reach |
        | it costs a good deal if nothing changes               |
      When the analyst asks for a recommendation
      Then the analyst is not asked what people should be doing
      And the analyst is not asked which business result should improve
      And the analyst is not asked what figure it should reach
      And the analyst is not asked what is lost if everything stays as it is

    Example: A result without a figure
      Given Jorge's team of waiters
      And the analyst finds that complaints are to fall
      When the analyst asks for a recommendation
      Then the analyst is asked what figure it should reach

    Example: More complaints than today are the figure to reach
      Given Jorge's team of waiters
      And the analyst finds that complaints are to fall
      And the analyst finds that the result is counted today and has a figure to reach
      When the analyst asks for a recommendation
      Then the analyst is warned because complaints are to fall
      And the analyst is to ask again what figure it should reach

    Example: People whom nobody taught, as far as anybody says
      Given Jorge's team of waiters
      And the analyst finds that nobody ever taught them
      When the analyst asks for a recommendation
      Then the analyst is asked whether they have ever done it right
      And the analyst is asked whether they are not sure what is expected of them
      And the analyst is asked whether their tools, equipment or systems fail them
      And the analyst is asked whether doing it right is not rewarded or is even punished, or doing it wrong pays

  Rule: A belief that nobody checked is a place to start looking, not a finding

    Example: Only an opinion
      Given Leila's team of 12 opticians
      And the analyst finds that it is only somebody's opinion
      When the analyst asks for a recommendation
      Then the analyst is warned because it is only somebody's opinion
      And the analyst is asked what the evidence for the obstacles is

    Example: Only the managers were asked
      Given Leila's team of 12 opticians
      And the analyst finds that only their managers were asked
      When the analyst asks for a recommendation
      Then the analyst is warned because only their managers were asked
      And the analyst is asked who was consulted

    Example: The opticians themselves were asked
      Given Leila's team of 12 opticians
      And the analyst finds that they and those who own the result were asked
      When the analyst asks for a recommendation
      Then the analyst is not asked who was consulted

  Rule: Training that did not stick asks for a look at the work around it

    Example: Welders who have had the course once
      Given Stefan's team of 8 welders
      And the analyst finds that they were shown how and do not do it well yet
      And the analyst finds that earlier training did not stick
      When the analyst asks for a recommendation
      Then the analyst is warned because earlier training did not stick
      And the analyst is asked whether they will have the time and the opportunity to apply it

  Rule: What looks like bad will may be missing skill or courage

    Example: Welders who are said to be both unwilling and afraid
      Given Stefan's team of 8 welders
      And the analyst finds that they can do it but do not want to
      And the analyst finds that they can and do not dare
      When the analyst asks for a recommendation
      Then it stands that they can and do not dare
      But it does not stand that they can do it but do not want to
      And the analyst is to ask again whether they can do it but do not want to, though nothing else stands in the way

    Example: Welders of whom some were seen to be unwilling and some to be afraid
      Given Stefan's team of 8 welders
      And the analyst finds that they can do it but do not want to
      And the analyst finds that they can and do not dare
      And the analyst finds that somebody watched the work and asked them
      When the analyst asks for a recommendation
      Then the analyst is warned because they can do it but do not want to
      And the analyst is asked whether they can do it but do not want to, though nothing else stands in the way
      And it stands that they can do it but do not want to
      And it stands that they can and do not dare

  Rule: As long as nobody says what kind of performance it is, it is asked

    Example: Welders whom nobody taught something
      Given Stefan's team of 8 welders
      And the analyst finds that nobody ever taught them
      When the analyst asks for a recommendation
      Then the analyst is asked what kind of performance it is
