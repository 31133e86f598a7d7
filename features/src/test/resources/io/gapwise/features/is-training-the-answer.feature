Feature: Is training the answer?
  Analysts want to hear early when a course cannot close a gap, and when it is just the thing.

  Rule: Where every cause is a matter of learning, training is the answer

    Example: Phone agents whom nobody taught the new system
      Given Priya's team of 12 phone agents
      And the analyst finds that nobody ever taught them
      When the analyst asks for a recommendation
      Then training is the answer because nobody ever taught them

    Example: Phone agents who do not dare to use it
      Given Priya's team of 12 phone agents
      And the analyst finds that they can and do not dare
      When the analyst asks for a recommendation
      Then training is the answer because they can and do not dare

    Example: Phone agents who lack nothing today
      Given Priya's team of 12 phone agents
      And the analyst finds that they are to grow into more
      When the analyst asks for a recommendation
      Then training is the answer because they are to grow into more

  Rule: Where no cause is a matter of learning, training is ruled out

    Example: Salespeople who are paid for the wrong deals
      Given Marta's team of 20 salespeople
      And the analyst finds that they were taught
      And the analyst finds that pay pulls the wrong way
      When the analyst asks for a recommendation
      Then training is not the answer because pay pulls the wrong way
      And no way of learning is offered

    Example: Salespeople who know how and choose not to
      Given Marta's team of 20 salespeople
      And the analyst finds that they were taught
      And the analyst finds that they can do it but do not want to
      And the analyst finds that somebody watched the work and asked them
      When the analyst asks for a recommendation
      Then training is not the answer because they can do it but do not want to
      And no way of learning is offered

  Rule: Where only some causes are a matter of learning, training is half of the answer

    Example: Fitters whom nobody taught and whose gauges are worn
      Given Tomasz's team of 9 fitters
      And the analyst finds that nobody ever taught them
      And the analyst finds that their tools fail them
      When the analyst asks for a recommendation
      Then training is part of the answer because nobody ever taught them
      And no course can change that their tools fail them
      And some way of learning is offered
      And it is advised to fix the tools

  Rule: A gap that costs little is left alone, unless a law demands the training

    Example: Archivists who file letters their own way
      Given Ingrid's team of 4 archivists
      And the analyst finds that nobody ever taught them
      And the analyst finds that little is lost if nothing changes
      When the analyst asks for a recommendation
      Then training is not the answer because little is lost if nothing changes
      And the first thing to do is to leave it as it is
      And no way of learning is offered

    Example: Archivists whom the data protection law wants trained
      Given Ingrid's team of 4 archivists
      And the analyst finds that nobody ever taught them
      And the analyst finds that little is lost if nothing changes
      And the analyst finds that the law demands the training itself
      When the analyst asks for a recommendation
      Then training is the answer because the law demands the training itself
      And it is not advised to leave it as it is

  Rule: As long as no cause is shown, nobody can say whether training helps

    Example: A workshop ordered for warehouse staff, and nothing else told
      Given Dilan's team of 30 warehouse staff
      And the analyst finds that training was asked for
      When the analyst asks for a recommendation
      Then nobody can say yet whether training is the answer
      And the first thing to do is to find out more before acting
      And the analyst is asked whether their tools, equipment or systems fail them
      And the analyst is asked whether nobody ever taught or showed them

    Example: Warehouse staff who are said to be untaught and have done it for years
      Given Dilan's team of 30 warehouse staff
      And the analyst finds that nobody ever taught them
      And the analyst finds that they did it right many times
      When the analyst asks for a recommendation
      Then nobody can say yet whether training is the answer

  Rule: A need to learn that somebody only believes in is a claim until the workplace was looked at

    Example: A manager believes that nobody ever taught the cashiers
      Given Noor's team of 15 cashiers
      And the analyst finds that nobody ever taught them
      And the analyst finds that it is only somebody's opinion
      When the analyst asks for a recommendation
      Then nobody can say yet whether training is the answer
      And it stands that nobody ever taught them

    Example: The same belief, and somebody has tried the tills
      Given Noor's team of 15 cashiers
      And the analyst finds that nobody ever taught them
      And the analyst finds that it is only somebody's opinion
      And the analyst finds that their tools are sound
      When the analyst asks for a recommendation
      Then training is the answer because nobody ever taught them

    Example: Growing people needs no look at the workplace
      Given Noor's team of 15 cashiers
      And the analyst finds that they are to grow into more
      And the analyst finds that it is only somebody's opinion
      When the analyst asks for a recommendation
      Then training is the answer because they are to grow into more

  Rule: Asking for training does not show that training is needed

    Example: A course ordered for claims handlers who hear nothing about their work
      Given Yusuf's team of 25 claims handlers
      And the analyst finds that nobody tells them how they are doing
      And the analyst finds that training was asked for
      When the analyst asks for a recommendation
      Then training is not the answer because nobody tells them how they are doing
      And the analyst is warned because training was asked for

  Rule: What looked like a cause and is not is struck out, and something else is asked

    Scenario Outline: <what looks like the cause>, yet <what speaks against it>
      Given Aiko's team of 10 lab assistants
      And the analyst finds that <what looks like the cause>
      And the analyst finds that <what speaks against it>
      When the analyst asks for a recommendation
      Then it is struck out that <what looks like the cause>, because <what speaks against it>
      And the analyst is asked <what is asked instead>

      Examples: Ticks that another answer overrides
        | what looks like the cause                       | what speaks against it            | what is asked instead                                                         |
        | nobody ever taught them                         | they did it right many times      | whether nobody ever taught or showed them                                     |
        | they were shown how and do not do it well yet   | even the best anywhere fail at it | whether the way of working, a policy or the design of the job gets in the way |
        | they cannot do it however often they are taught | even the best anywhere fail at it | whether their tools, equipment or systems fail them                           |

    Example: Lab assistants who never did it right are to be taught
      Given Aiko's team of 10 lab assistants
      And the analyst finds that nobody ever taught them
      And the analyst finds that they never did it right
      When the analyst asks for a recommendation
      Then training is the answer because nobody ever taught them
      And nothing is struck out

    Example: Even where the best fail, untaught people are untaught
      Given Aiko's team of 10 lab assistants
      And the analyst finds that nobody ever taught them
      And the analyst finds that even the best anywhere fail at it
      When the analyst asks for a recommendation
      Then training is the answer because nobody ever taught them
      And nothing is struck out

    Example: Lab assistants who do it every day are not short of practice
      Given Aiko's team of 10 lab assistants
      And the analyst finds that they were shown how and do not do it well yet
      And the analyst finds that they did it right many times
      And the analyst finds that the task comes up every day
      When the analyst asks for a recommendation
      Then it is struck out that they were shown how and do not do it well yet, because the task comes up every day
      And the analyst is asked whether nobody tells them how they are doing

    Example: Lab assistants who hardly ever do it are short of practice
      Given Aiko's team of 10 lab assistants
      And the analyst finds that they were shown how and do not do it well yet
      And the analyst finds that they did it right many times
      And the analyst finds that the task hardly ever comes up
      When the analyst asks for a recommendation
      Then training is the answer because they were shown how and do not do it well yet
      And nothing is struck out

    Example: A new lab assistant without training is not unsuited
      Given Emil, a lab assistant
      And the analyst finds that they cannot do it however often they are taught
      And the analyst finds that they are new
      And the analyst finds that there was no training for it yet
      When the analyst asks for a recommendation
      Then it is struck out that they cannot do it however often they are taught, because there was no training for it yet
      And the analyst is asked whether they cannot do it, even after a fair chance to learn

  Rule: Published cases get the answer that their authors gave

    Example: Nurses who can turn their patients and do not
      Given the hospital staff described in "You really oughta wanna, or how not to motivate people" (Mager and Pipe, Nursing76)
      And the analyst finds:
        | nurses are to turn their patients every two hours, and know how but do not |
        | the gap itself is there to be closed                                       |
        | the task comes up every day                                                |
        | the task is easy                                                           |
        | they were taught                                                           |
        | they can do it but do not want to                                          |
        | pay pulls the wrong way                                                    |
        | they do not yet meet their role                                            |
      When the analyst asks for a recommendation
      Then training is not the answer because pay pulls the wrong way
      And it is struck out that they can do it but do not want to, because pay pulls the wrong way
      And it holds only if what is claimed is so
      And it is advised to make sure that doing it right pays

    Example: A newcomer who has nightmares about a packaging machine
      Given the bakery worker described in "Uncontained: taking the no-train to Stressville" (Packaging Strategies)
      And the analyst finds:
        | the machine is to be run by a newcomer who only copies her neighbour |
        | only one person is concerned                                         |
        | they have just joined                                                |
        | they are new                                                         |
        | it is hands-on work                                                  |
        | they never did it right                                              |
        | there was no training for it yet                                     |
        | nobody ever taught them                                              |
        | they want to do well                                                 |
      When the analyst asks for a recommendation
      Then training is the answer because nobody ever taught them
      And on-the-job training comes first
      And a course is not how

    Example: Managers out of ideas who prescribe conflict training
      Given the engineering team described in "Point Lookout" (Chaco Canyon Consulting)
      And the analyst finds:
        | the engineers are to work together, and bicker |
        | the gap itself is there to be closed           |
        | it is about dealing with people                |
        | it is only somebody's opinion                  |
        | only their managers were asked                 |
        | training was asked for                         |
      When the analyst asks for a recommendation
      Then nobody can say yet whether training is the answer
      And the first thing to do is to find out more before acting
      And the analyst is asked who was consulted
