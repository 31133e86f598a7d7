Feature: What else must change?
  Most gaps are closed in the workplace. Analysts want to know what to change there, whether or not anybody also has to learn.

  Background:
    Given what the analyst finds was seen at work, and they themselves were asked

  Rule: Every cause has a remedy of its own

    Scenario Outline: <what stands in the way>: <first thing to do>
      Given Viktor's team of 14 service engineers
      And the analyst finds that <what stands in the way>
      When the analyst asks for a recommendation
      Then training is not the answer because <what stands in the way>
      And the first thing to do is to <first thing to do>

      Examples: What people are told
        | what stands in the way                         | first thing to do                  |
        | nobody can tell them what good work looks like | make clear what is expected        |
        | nobody tells them how they are doing           | tell people how they are doing     |
        | the change was never announced                 | announce the change and explain it |

      Examples: What people are given
        | what stands in the way                  | first thing to do                             |
        | their tools fail them                   | fix the tools                                 |
        | they cannot find what they need to know | provide a job aid: a checklist or short guide |
        | there are too few of them for the work  | give them more time or more people            |
        | the way of working gets in their way    | change the way of working                     |
        | pay pulls the wrong way                 | make sure that doing it right pays            |

      Examples: People around them
        | what stands in the way                       | first thing to do                          |
        | they quarrel among themselves                | resolve the conflict                       |
        | their own leader holds them back             | start with the leader rather than the team |
        | colleagues know it and keep it to themselves | let colleagues pass on what they know      |

      Examples: The people themselves
        | what stands in the way               | first thing to do                             |
        | they know it and it slips their mind | provide a job aid: a checklist or short guide |

    Example: Three things stand in the way, and none hides another
      Given Viktor's team of 14 service engineers
      And the analyst finds that their tools fail them
      And the analyst finds that there are too few of them for the work
      And the analyst finds that nobody tells them how they are doing
      When the analyst asks for a recommendation
      Then exactly this is advised:
        | tell people how they are doing     |
        | fix the tools                      |
        | give them more time or more people |

    Example: Engineers who leave a manager who mocks their ideas
      Given the engineers described in "Stop running workshops for teams that need therapy" (Workshop Weaver)
      And the analyst finds:
        | the engineers are to bring ideas, and leave a manager who mocks them |
        | the gap itself is there to be closed                                 |
        | fewer people are to leave                                            |
        | a survey was taken                                                   |
        | their own leader holds them back                                     |
        | training was asked for                                               |
      When the analyst asks for a recommendation
      Then nobody can say yet whether training is the answer
      And it is not advised to start with the leader rather than the team
      And the analyst is to ask again whether what their leader does or leaves undone holds them back

    Example: The same is told by those whom the manager leads
      Given Viktor's team of 14 service engineers
      And the people themselves say that their own leader holds them back, shown by a survey
      And the analyst finds that fewer people are to leave
      And the analyst finds that training was asked for
      When the analyst asks for a recommendation
      Then training is not the answer because their own leader holds them back
      And the first thing to do is to start with the leader rather than the team

  Rule: What slips the mind is put where the work is done, or built into the work

    Example: Paramedics who can stop and look
      Given Anneke's team of 16 paramedics
      And the analyst finds that they know it and it slips their mind
      And the analyst finds that there is time to look it up
      When the analyst asks for a recommendation
      Then the first thing to do is to provide a job aid: a checklist or short guide

    Example: Paramedics who cannot stop and look
      Given Anneke's team of 16 paramedics
      And the analyst finds that they know it and it slips their mind
      And the analyst finds that there is no time to look it up
      When the analyst asks for a recommendation
      Then the first thing to do is to bring the right way to mind at the moment of doing
      And it is advised to change the way of working
      But it is not advised to provide a job aid: a checklist or short guide

  Rule: People who can and do not want to are not sent on a course; it is made to matter

    Example: Editors who never cared for the style guide
      Given Miriam's team of 7 editors
      And the analyst finds that they can do it but do not want to
      And the analyst finds that they never did it right
      When the analyst asks for a recommendation
      Then the first thing to do is to make sure that doing it right pays
      And it is not advised to see whether another role suits them better
      And the analyst is warned because they never did it right

    Example: Editors who kept to it for years and stopped
      Given Miriam's team of 7 editors
      And the analyst finds that they can do it but do not want to
      And the analyst finds that they did it right many times
      When the analyst asks for a recommendation
      Then the first thing to do is to tell people how they are doing
      And it is not advised to see whether another role suits them better

  Rule: Before another role is talked of, the workplace is adjusted, and what is hard is made easier

    Example: A planner who cannot cope with a hard planning task
      Given Oskar, a production planner
      And the analyst finds:
        | they cannot do it however often they are taught |
        | earlier training did not stick                  |
        | nothing in the workplace stands in their way    |
        | the task is hard                                |
      When the analyst asks for a recommendation
      Then training is not the answer because they cannot do it however often they are taught
      And the first thing to do is to remove the barrier: adjust the workplace
      And it is sooner advised to make the job itself simpler or smaller than to see whether another role suits them better
      And the analyst is asked whether language, health, a disability or access stands in their way

    Example: A planner who cannot cope with an easy planning task
      Given Oskar, a production planner
      And the analyst finds:
        | they cannot do it however often they are taught |
        | earlier training did not stick                  |
        | nothing in the workplace stands in their way    |
        | the task is easy                                |
      When the analyst asks for a recommendation
      Then the first thing to do is to remove the barrier: adjust the workplace
      And it is advised to see whether another role suits them better
      And it is not advised to make the job itself simpler or smaller

    Example: Fourteen planners who cannot cope with it
      Given Oskar's team of 14 production planners
      And the analyst finds:
        | they cannot do it however often they are taught |
        | earlier training did not stick                  |
        | nothing in the workplace stands in their way    |
      When the analyst asks for a recommendation
      Then it is advised to make the job itself simpler or smaller
      And it is advised to review whom the job is given to from now on
      But it is not advised to see whether another role suits them better

    Example: A planner whose tools nobody has looked at
      Given Oskar, a production planner
      And the analyst finds:
        | they cannot do it however often they are taught |
        | earlier training did not stick                  |
      When the analyst asks for a recommendation
      Then it does not stand that they cannot do it however often they are taught
      And nobody can say yet whether training is the answer
      And the analyst is asked whether their tools, equipment or systems fail them

  Rule: Learning is used or lost at the workplace

    Scenario Outline: Bank clerks learn, and <circumstance>
      Given Paulo's team of 22 bank clerks
      And the analyst finds that nobody ever taught them
      And the analyst finds that <circumstance>
      When the analyst asks for a recommendation
      Then training is the answer because nobody ever taught them
      And the first thing to do is to <what goes with it>

      Examples: Something goes with the learning
        | circumstance                            | what goes with it                  |
        | their managers do not stand behind it   | win the support of their managers  |
        | they get no time to use what they learn | give them more time or more people |
        | they cannot get away to learn           | give them more time or more people |

    Example: Bank clerks learn, and their managers stand behind it
      Given Paulo's team of 22 bank clerks
      And the analyst finds that nobody ever taught them
      And the analyst finds that their managers stand behind it
      When the analyst asks for a recommendation
      Then training is the answer because nobody ever taught them
      And nothing else has to change

    Example: Bank clerks learn, and earlier training did not stick
      Given Paulo's team of 22 bank clerks
      And the analyst finds that nobody ever taught them
      And the analyst finds that earlier training did not stick
      When the analyst asks for a recommendation
      Then training is the answer because nobody ever taught them
      And it is not advised to win the support of their managers
      But the analyst is asked whether their managers support it

    Example: Nobody has said what surrounds the learning
      Given Paulo's team of 22 bank clerks
      And the analyst finds that nobody ever taught them
      When the analyst asks for a recommendation
      Then the analyst is asked whether their managers support it
      And the analyst is asked whether they can take part in learning when their work allows it
      And the analyst is asked whether they will have the time and the opportunity to apply it

    Example: What hardly ever comes up is looked up rather than learned by heart
      Given Paulo's team of 22 bank clerks
      And the analyst finds that nobody ever taught them
      And the analyst finds that the task hardly ever comes up
      And the analyst finds that there is time to look it up
      When the analyst asks for a recommendation
      Then training is the answer because nobody ever taught them
      And it is advised to provide a job aid: a checklist or short guide

    Example: Nobody is to learn, so nobody's managers have to be won
      Given Paulo's team of 22 bank clerks
      And the analyst finds that their tools fail them
      And the analyst finds that their managers do not stand behind it
      When the analyst asks for a recommendation
      Then exactly this is advised:
        | fix the tools |

  Rule: What is not worth pursuing is left as it is, before anything else

    Example: Slow printers that cost next to nothing
      Given Hanna's team of 5 secretaries
      And the analyst finds that their tools fail them
      And the analyst finds that little is lost if nothing changes
      When the analyst asks for a recommendation
      Then the first thing to do is to leave it as it is
      And it is advised to fix the tools

  Rule: What cannot be mended in time gets a stop-gap, and what is dangerous a checklist

    Example: A tool that nobody will mend this year
      Given Hanna's team of 5 secretaries
      And the analyst finds that their tools fail them
      And the analyst finds that there is little money
      And the analyst finds that there is time to look it up
      And the analyst finds that it costs a good deal if nothing changes
      When the analyst asks for a recommendation
      Then the first thing to do is to fix the tools
      And it is advised to provide a job aid: a checklist or short guide

    Example: Nobody is led round a tool that may do harm
      Given Hanna's team of 5 secretaries
      And the analyst finds that their tools fail them
      And the analyst finds that there is little money
      And the analyst finds that there is time to look it up
      And the analyst finds that somebody may come to harm if nothing changes
      When the analyst asks for a recommendation
      Then the first thing to do is to fix the tools
      And it is not advised to provide a job aid: a checklist or short guide

    Example: A tool that can be replaced
      Given Hanna's team of 5 secretaries
      And the analyst finds that their tools fail them
      And the analyst finds that there is plenty of money
      When the analyst asks for a recommendation
      Then exactly this is advised:
        | fix the tools |

    Example: Riggers whose mistakes may kill
      Given Hanna's team of 5 riggers
      And the analyst finds that nobody ever taught them
      And the analyst finds that somebody may come to harm if nothing changes
      And the analyst finds that there is time to look it up
      When the analyst asks for a recommendation
      Then it is advised to provide a job aid: a checklist or short guide

  Rule: Where both the workplace and the people are at fault, the workplace does not come last

    Example: Secretaries with a bad tool that nobody showed them
      Given Hanna's team of 5 secretaries
      And the analyst finds that their tools fail them
      And the analyst finds that nobody ever taught them
      When the analyst asks for a recommendation
      Then training is part of the answer because nobody ever taught them
      And the first thing to do is to fix the tools
      And the analyst is warned because their tools fail them

  Rule: A leader who holds the team back is told, and then helped

    Example: A leader, and a coach at hand
      Given Hanna's team of 5 secretaries
      And the analyst finds that their own leader holds them back
      And the analyst finds that mentors are at hand
      When the analyst asks for a recommendation
      Then exactly this is advised:
        | start with the leader rather than the team |
        | tell people how they are doing             |
