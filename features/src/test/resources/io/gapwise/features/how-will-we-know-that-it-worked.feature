Feature: How will we know that it worked?
  Leaders pay for results. Analysts want to say beforehand where to look, and when, and what to do if nothing has moved.

  Background:
    Given what the analyst finds was seen at work, and they themselves were asked

  Rule: It is said beforehand how anybody will know that it worked

    Example: Shop assistants who learn, with sales that are counted
      Given Thandi's team of 12 shop assistants
      And the analyst finds that nobody ever taught them
      And the analyst finds that it is hands-on work
      And the analyst finds that sales are to rise
      And the analyst finds that the result is counted today and has a figure to reach
      When the analyst asks for a recommendation
      Then it will show in:
        | what they think of it                  | 4  |
        | what they have learned                 | 4  |
        | what they do differently at work       | 8  |
        | what it changes in the business result | 12 |
        | whether it pays back what it costs     | 52 |

    Example: Shop assistants who learn, with sales that nobody counts
      Given Thandi's team of 12 shop assistants
      And the analyst finds that nobody ever taught them
      And the analyst finds that it is hands-on work
      And the analyst finds that sales are to rise
      When the analyst asks for a recommendation
      Then it will show in:
        | what they think of it                  | 4  |
        | what they have learned                 | 4  |
        | what they do differently at work       | 8  |
        | what it changes in the business result | 12 |

    Example: Shop assistants who have nothing to learn
      Given Thandi's team of 35 shop assistants
      And the analyst finds that their tools fail them
      And the analyst finds that sales are to rise
      When the analyst asks for a recommendation
      Then it will show in:
        | what they do differently at work       | 6  |
        | what it changes in the business result | 12 |

    Example: Shop assistants who have nothing to learn, and what the gap costs is known
      Given Thandi's team of 35 shop assistants
      And the analyst finds that their tools fail them
      And the analyst finds that it costs two hundred thousand euros a year
      When the analyst asks for a recommendation
      Then it will show in:
        | what they do differently at work       | 6  |
        | what it changes in the business result | 12 |
        | whether it pays back what it costs     | 52 |

    Example: Shop assistants of whom nothing is known
      Given Thandi's team of 35 shop assistants
      And the analyst finds that sales are to rise
      When the analyst asks for a recommendation
      Then nothing is measured yet

  Rule: What people show fits the way in which they learned

    Scenario Outline: Shop assistants who learn by <way>
      Given Thandi's team of 12 shop assistants
      And the analyst finds that <what they lack>
      And the analyst finds that <what it is about>
      When the analyst asks for a recommendation
      Then <way> comes first
      And after <weeks> weeks it is looked at what they have learned

      Examples: Facts soon, practice later, coaching last
        | way                 | what they lack                                | what it is about                | weeks |
        | a micro-course      | nobody ever taught them                       | it is about facts and rules     | 3     |
        | on-the-job training | nobody ever taught them                       | it is hands-on work             | 4     |
        | a workshop          | they were shown how and do not do it well yet | it is about dealing with people | 4     |
        | coaching            | they were shown how and do not do it well yet | it is about leading people      | 8     |

  Rule: What comes up rarely is watched the next time it comes up

    Example: Shop assistants and the yearly stocktaking
      Given Thandi's team of 12 shop assistants
      And the analyst finds that they were shown how and do not do it well yet
      And the analyst finds that the task hardly ever comes up
      When the analyst asks for a recommendation
      Then after 26 weeks it is looked at what they do differently at work

  Rule: Some results move slowly, and a gap that is left alone is looked at again

    Example: Shop assistants who leave
      Given Thandi's team of 12 shop assistants
      And the analyst finds that their own leader holds them back
      And the analyst finds that fewer people are to leave
      When the analyst asks for a recommendation
      Then after 26 weeks it is looked at what it changes in the business result

    Example: Shop assistants whose gap costs next to nothing
      Given Thandi's team of 12 shop assistants
      And the analyst finds that nobody ever taught them
      And the analyst finds that little is lost if nothing changes
      When the analyst asks for a recommendation
      Then it will show in:
        | what it changes in the business result | 26 |

  Rule: If the result has not moved by the time it is looked at, the course and the workplace are looked at

    Scenario Outline: Sales that do not move, where <cause>
      Given Thandi's team of 12 shop assistants
      And the analyst finds that <cause>
      And the analyst finds that <what it is about>
      And the analyst finds that sales are to rise
      When the analyst asks for a recommendation
      Then it is said that if nothing has moved, one looks first at <what>

      Examples: With a course, at the work, in the workplace
        | cause                   | what it is about            | what                                   |
        | nobody ever taught them | it is about facts and rules | how many finished and how far they got |
        | nobody ever taught them | it is hands-on work         | whether they met, practised and tried  |
        | their tools fail them   | it is hands-on work         | whether the change is really in place  |
