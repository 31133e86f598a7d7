Feature: What is only claimed?
  A tick is a conclusion, and on Monday morning there is only a request and three people who disagree. What somebody merely
  says is not taken for known, least of all what is said of people who are not in the room.

  Rule: Accusations need more than a claim

    Example: Somebody says that they cannot do it however often they are taught
      Given Mira's team of packers
      And the analyst finds that they cannot do it however often they are taught
      When the analyst asks for a recommendation
      Then nobody can say yet whether training is the answer
      And the analyst is asked whether language, health, a disability or access stands in their way
      And the analyst is asked whether they cannot do it, even after a fair chance to learn

    Example: After one failed course, on an opinion, with tools that fail them, for three hundred people
      Given Mira's team of 300 packers
      And the analyst finds:
        | they cannot do it however often they are taught |
        | earlier training did not stick                  |
        | their tools fail them                           |
        | it is only somebody's opinion                   |
      When the analyst asks for a recommendation
      Then the first thing to do is to find out more before acting
      And it is not advised to see whether another role suits them better

    Example: A chief executive's opinion of people
      Given Mira's team of packers
      And the leaders say that they were shown how and do not do it well yet, shown by an opinion that nobody has checked
      And the leaders say that they can do it but do not want to, shown by an opinion that nobody has checked
      When the analyst asks for a recommendation
      Then nobody can say yet whether training is the answer
      And it is not advised to see whether another role suits them better
      And the analyst is asked whether they can do it but do not want to, though nothing else stands in the way

    Example: What is true of a few is not said of all
      Given Mira's team of 160 nurses
      And the analyst says that they can do it but do not want to, shown by time records, of a few of them
      When the analyst asks for a recommendation
      Then it is not advised to see whether another role suits them better
      And of a few of them it stands that they can do it but do not want to

  Rule: Where nobody says how it is known, everything is conditional

    Example: They cannot do it well yet, and nobody says how that is known
      Given Mira's team of packers
      And the analyst finds that they were shown how and do not do it well yet
      When the analyst asks for a recommendation
      Then it holds only if what is claimed is so
      And the first thing to do is to find out more before acting

    Example: They say so themselves
      Given Mira's team of packers
      And the people themselves say that they were shown how and do not do it well yet, shown by interviews
      When the analyst asks for a recommendation
      Then it holds whatever anybody claims

    Example: Managers and the people themselves disagree
      Given Mira's team of packers
      And the managers say that their tools are sound, shown by interviews
      And the people themselves say that their tools fail them, shown by interviews
      When the analyst asks for a recommendation
      Then it is disputed that their tools or systems fail them

  Rule: How much was looked at is said

    Example: Everything was looked at and is in order
      Given Mira's team of packers
      And the analyst finds that nothing in the workplace stands in their way
      And the analyst finds that nothing in the people stands in their way
      And the analyst finds that somebody watched the work and asked them
      When the analyst asks for a recommendation
      Then nobody can say yet whether training is the answer
      And the analyst is asked whether what decides it is not in their hands: price, product, demand, or a target nobody could reach

    Example: A blank form advises nothing
      Given Mira's team of 12 packers
      And the analyst finds that they were shown how and do not do it well yet
      And the analyst finds that somebody watched the work and asked them
      When the analyst asks for a recommendation
      Then it is not advised to win the support of their managers
      And the analyst is asked whether their managers support it

    Example: There is no gap where the figure is already the one to reach
      Given Mira's team of packers
      And the analyst finds that they were shown how and do not do it well yet
      And the analyst finds that the figure is already the one to reach
      And the analyst finds that somebody watched the work and asked them
      When the analyst asks for a recommendation
      Then the summary begins: No gap is shown yet

  Rule: The first question is whether anybody taught them

    Scenario Outline: <sign>
      Given Mira's team of packers
      And the analyst finds that <sign>
      When the analyst asks for a recommendation
      Then the first question is whether nobody ever taught or showed them

      Examples: What is new
        | sign                          |
        | they have just joined         |
        | they are to work in a new way |

  Rule: Contradictions are asked about

    Example: They take over from colleagues, and nobody inside knows it
      Given Mira's team of packers
      And the analyst finds that they take over from colleagues who retire
      And the analyst finds that nobody inside knows it
      When the analyst asks for a recommendation
      Then coaching is not offered
      And work shadowing is not offered
      And the analyst is to ask again whether somebody in the organisation knows it well and can teach it

  Rule: Not every obstacle of people is theirs to learn away

    Scenario Outline: <sign>
      Given Mira's team of packers
      And the analyst finds that <sign>
      And the analyst finds that somebody watched the work and asked them
      When the analyst asks for a recommendation
      Then no way of learning is offered
      And the first thing to do is to <remedy>

      Examples: What helps instead
        | sign                         | remedy                                             |
        | the old way is habit         | bring the right way to mind at the moment of doing |
        | price and product decide it  | change the goal, or what decides it                |
        | language stands in their way | remove the barrier: adjust the workplace           |
