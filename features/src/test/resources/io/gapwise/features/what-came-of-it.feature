Feature: What came of it?
  Weeks later analysts look again. They want to hear which link broke first, before anybody repeats the course or blames it.

  Background:
    Given what the analyst finds was seen at work, and they themselves were asked

  Rule: What is not in place yet cannot be judged

    Example: The practice was decided on and never began
      Given Mara's team of 40 support agents
      And the analyst finds that they were shown how and do not do it well yet
      And the recommendation was followed 13 weeks ago
      And by now it is known that:
        | nothing of it is in place  |
        | the figure has not moved   |
      When the analyst asks what came of it
      Then what was decided is not in place
      And it says so because nothing of it is in place

  Rule: Where fewer than half have finished, look at who it reached before looking at its content

    Example: Satisfaction stays flat three months after support agents were to practise emotional intelligence
      Given Mara's team of 40 support agents
      And the analyst finds that they were shown how and do not do it well yet
      And the recommendation was followed 13 weeks ago
      And by now it is known that:
        | all of it is in place      |
        | the figure has not moved   |
        | most have begun            |
        | a third has finished       |
      When the analyst asks what came of it
      Then it has not reached the people
      And it says so because a third has finished
      And something is to be done otherwise because a third has finished
      And no cause is looked for again

    Example: Nearly everybody finished, and nobody knows whether it is used
      Given Mara's team of 40 support agents
      And the analyst finds that they were shown how and do not do it well yet
      And the recommendation was followed 13 weeks ago
      And by now it is known that:
        | all of it is in place      |
        | the figure has not moved   |
        | nearly all have finished   |
      When the analyst asks what came of it
      Then no judgement yet
      And the next thing to find out is how many do it at work

  Rule: Where it is hardly used and managers do not back it, begin with the managers

    Example: Agents can do it, and one in five does
      Given Mara's team of 40 support agents
      And the analyst finds that they were shown how and do not do it well yet
      And the recommendation was followed 13 weeks ago
      And by now it is known that:
        | all of it is in place             |
        | the figure has not moved          |
        | nearly all have finished          |
        | they can still do it weeks later  |
        | one in five does it at work       |
        | their managers do not ask for it  |
      When the analyst asks what came of it
      Then they can do it but do not do it at work
      And it says so because their managers do not ask for it
      And something is to be done otherwise because their managers do not ask for it

  Rule: Where most use it in good time and the figure has not moved, the cause was another one

    Example: Nearly all do it, and satisfaction is where it was
      Given Mara's team of 40 support agents
      And the analyst finds that they were shown how and do not do it well yet
      And the recommendation was followed 26 weeks ago
      And by now it is known that:
        | all of it is in place      |
        | the figure has not moved   |
        | nearly all do it at work   |
      When the analyst asks what came of it
      Then it is used, and the figure has not improved
      And it is asked again whether the way of working gets in their way
      And it is asked again whether their tools fail them

    Example: What was looked at is not asked again
      Given Mara's team of 40 support agents
      And the analyst finds that they were shown how and do not do it well yet
      And the analyst finds that their tools are sound
      And the recommendation was followed 26 weeks ago
      And by now it is known that:
        | all of it is in place      |
        | the figure has not moved   |
        | nearly all do it at work   |
      When the analyst asks what came of it
      Then it is used, and the figure has not improved
      And it is asked again whether the way of working gets in their way
      And it is not asked again whether their tools fail them

  Rule: Where it is used and moved while those without it stayed, it worked

    Example: The trained agents are better, the other site stands still
      Given Mara's team of 40 support agents
      And the analyst finds that they were shown how and do not do it well yet
      And the recommendation was followed 26 weeks ago
      And by now it is known that:
        | all of it is in place             |
        | the figure has moved              |
        | nearly all do it at work          |
        | those without it stayed the same  |
      When the analyst asks what came of it
      Then it worked
      And it says so because those without it stayed the same

    Example: The other site improved just as much
      Given Mara's team of 40 support agents
      And the analyst finds that they were shown how and do not do it well yet
      And the recommendation was followed 26 weeks ago
      And by now it is known that:
        | all of it is in place              |
        | the figure has moved               |
        | nearly all do it at work           |
        | those without it moved as much     |
      When the analyst asks what came of it
      Then the reason lies elsewhere
      And it says so because those without it moved as much

  Rule: Each look says what is known by then

    Example: A year with Mara's team: not used, then on its way, then it worked
      Given Mara's team of 40 support agents
      And the analyst finds that they were shown how and do not do it well yet
      And the recommendation was followed 13 weeks ago
      And by now it is known that:
        | all of it is in place             |
        | the figure has not moved          |
        | one in five does it at work       |
        | their managers do not ask for it  |
      And the analyst asks what came of it
      And they can do it but do not do it at work
      When after 30 weeks it is known that:
        | their managers ask for it  |
        | nearly all do it at work   |
        | the figure has moved       |
      Then on track so far
      When after 52 weeks it is known that:
        | those without it stayed the same  |
      Then it worked
