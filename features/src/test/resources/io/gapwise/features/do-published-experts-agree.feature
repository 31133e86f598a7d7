Feature: Do published experts agree?
  Consultants and trainers have published cases, each with what was wrong and what they made of it. Analysts want to see that Gapwise, told the same, comes to the same conclusion, and why where it does not.

  Rule: Where the author leaves no doubt, Gapwise says the same and advises something that the author did

    Scenario Outline: <the case>: <the author says>
      Given the published case "<the case>"
      When the analyst asks for a recommendation
      Then Gapwise and the author both say that <the author says>
      And at least one of the author's interventions is advised: <the author's interventions>

      Examples: Authors who leave no doubt
        | the case                                                   | the author says            | the author's interventions                                                                                   |
        | Newcomer left alone with a machine                         | training is the answer     | on-the-job training                                                                                          |
        | Tank overflows because nobody taught the sums              | training is the answer     | any way of learning                                                                                          |
        | Mechanic repairs what only a colleague was taught          | training is the answer     | on-the-job training, work shadowing                                                                          |
        | Consultants with distant clients keep up with their field  | training is the answer     | let colleagues pass on what they know, lunch and learn                                                       |
        | Telephone company with skills for yesterday's network      | training is the answer     | an external programme, an online course                                                                      |
        | First move abroad for somebody under thirty                | training is the answer     | a stretch assignment, mentoring                                                                              |
        | Supervisor after 29 years on the line                      | training is the answer     | coaching                                                                                                     |
        | Company wants its people to invent and lead                | training is the answer     | mentoring                                                                                                    |
        | Two departments at odds since a staffing cut               | training is not the answer | resolve the conflict                                                                                         |
        | Nobody says what good service is                           | training is not the answer | make clear what is expected                                                                                  |
        | Costly faults stand in no manual                           | training is not the answer | let colleagues pass on what they know                                                                        |
        | Nurses can turn patients and do not                        | training is not the answer | make sure that doing it right pays                                                                           |
        | Vice president works against colleagues                    | training is not the answer | make the job itself simpler or smaller, see whether another role suits them better                           |
        | Doctors skip a step against infection                      | training is not the answer | provide a job aid: a checklist or short guide, make sure that doing it right pays, change the way of working |
        | Hardly anybody opens the new calendar                      | nobody can say yet         | find out more before acting, announce the change and explain it                                              |
        | Managers want conflict training for engineers who squabble | nobody can say yet         | find out more before acting                                                                                  |

  Rule: Five authors decided on more than their case tells; Gapwise keeps to what it was told, and it is said why they part

    Example: A course that no cause calls for
      Given the published case "Clinics paid for selling do not counsel"
      When the analyst asks for a recommendation
      Then training is not the answer because pay pulls the wrong way
      But the author says that training is part of the answer, and this is why they part:
        """
        The one cause in the text is that counselling earns nothing; the author adds a course on marketing all the same.
        """
      And at least one of the author's interventions is advised: make sure that doing it right pays, fix the tools, any way of learning

    Example: A programme for a gap whose cause nobody names
      Given the published case "Staff leave out steps that they know"
      When the analyst asks for a recommendation
      Then nobody can say yet whether training is the answer
      And the first thing to do is to find out more before acting
      But the author says that training is part of the answer, and this is why they part:
        """
        The text rules causes out and names none that is there; the consultants delivered e-learning, job aids and tools for managers.
        """
      And none of the author's interventions is advised: provide a job aid: a checklist or short guide, win the support of their managers, tell people how they are doing, an online course

    Example: Practice alone, where some do not know what is theirs to do
      Given the published case "Course designers leave their experts guessing"
      When the analyst asks for a recommendation
      Then training is part of the answer because they were shown how and do not do it well yet
      And no course can change that nobody can tell them what good work looks like
      And it holds only if what is claimed is so
      And it is advised to make clear what is expected
      But the author says that training is the answer, and this is why they part:
        """
        Some do not know that dates are theirs to set, which is a cause in the workplace beside the missing skill; the author answers with practice alone.
        """
      And none of the author's interventions is advised: an online course

    Example: A leader accused in a survey
      Given the published case "Engineers resign whose ideas were mocked"
      When the analyst asks for a recommendation
      Then nobody can say yet whether training is the answer
      And the first thing to do is to find out more before acting
      And the analyst is to ask again whether what their leader does or leaves undone holds them back
      But the author says that training is not the answer, and this is why they part:
        """
        The leader is accused in a survey, and the text does not say that those who are led told of it; the author acts on the accusation, and the rules ask the team first.
        """
      And none of the author's interventions is advised: tell people how they are doing, start with the leader rather than the team

    Example: Somebody whom their manager calls unsuited
      Given the published case "Third round of the same course"
      When the analyst asks for a recommendation
      Then nobody can say yet whether training is the answer
      And the first thing to do is to find out more before acting
      And the analyst is asked whether their tools, equipment or systems fail them
      But the author says that training is not the answer, and this is why they part:
        """
        That the role does not suit them is the managers' word, and whether tools, time and process let anybody do it is not told; the author acts on two rounds of one course.
        """
      And none of the author's interventions is advised: see whether another role suits them better

  Rule: Where the author's text leaves doubt, Gapwise need not say the same; whether it does today is told here

    Scenario Outline: <the case>: <Gapwise says>
      Given the published case "<the case>"
      When the analyst asks for a recommendation
      Then Gapwise says that <Gapwise says>, where the author seems to say that <the author says>
      And at least one of the author's interventions is advised: <the author's interventions>

      Examples: The same verdict today
        | the case                                              | the author says            | Gapwise says               | the author's interventions                                                        |
        | New operations chief does her people's work           | training is the answer     | training is the answer     | coaching                                                                          |
        | Lecturers ring support rather than restart a computer | training is not the answer | training is not the answer | provide a job aid: a checklist or short guide, make sure that doing it right pays |
        | Sales targets make phone staff pick their callers     | training is not the answer | training is not the answer | make sure that doing it right pays, change the way of working                     |
        | Sellers never meet those who decide                   | training is not the answer | training is not the answer | change the way of working                                                         |
        | Star seller just short of target                      | training is not the answer | training is not the answer | tell people how they are doing                                                    |
        | Litter below a lift button                            | training is not the answer | training is not the answer | provide a job aid: a checklist or short guide                                     |
        | Bank sells two products where it wants four           | nobody can say yet         | nobody can say yet         | find out more before acting                                                       |

      Examples: Another verdict today
        | the case                               | the author says                | Gapwise says                   | the author's interventions                                     |
        | Coach is to say what the boss does not | training is part of the answer | training is not the answer     | tell people how they are doing, coaching                       |
        | Team quarrels and hardly talks         | training is the answer         | training is part of the answer | tell people how they are doing, resolve the conflict, coaching |

    Example: Training asked for, and no cause told
      Given the published case "Charity wants its new standards applied"
      When the analyst asks for a recommendation
      Then Gapwise says that nobody can say yet, where the author seems to say that training is part of the answer
      And the first thing to do is to find out more before acting
      But none of the author's interventions is advised: make clear what is expected, tell people how they are doing, any way of learning
