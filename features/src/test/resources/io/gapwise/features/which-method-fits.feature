Feature: Which method fits?
  Once people have something to learn, analysts want the way of learning that fits, best first, and what speaks against the others.

  Background:
    Given what the analyst finds was seen at work, and they themselves were asked

  Rule: What kind of performance it is decides most of the choice

    Scenario Outline: <kind of performance>: <comes first>
      Given Rosa's team of 20 trainees
      And the analyst finds that nobody ever taught them
      And the analyst finds that <kind of performance>
      When the analyst asks for a recommendation
      Then <comes first> comes first because <kind of performance>

      Examples: People whom nobody taught
        | kind of performance                        | comes first         |
        | it is about facts and rules                | a micro-course      |
        | it is hands-on work                        | on-the-job training |
        | it is about dealing with people            | a workshop          |
        | it is about leading people                 | a workshop          |
        | it is about decisions that no rule settles | a workshop          |

    Example: A few who are to decide where no rule settles it
      Given Rosa's team of 4 trainees
      And the analyst finds that they were shown how and do not do it well yet
      And the analyst finds that it is about decisions that no rule settles
      When the analyst asks for a recommendation
      Then coaching comes first because it is about decisions that no rule settles

  Rule: People may have to learn without needing a course

    Example: Press operators learn at the press
      Given Rosa's team of 12 press operators
      And the analyst finds that nobody ever taught them
      And the analyst finds that it is hands-on work
      When the analyst asks for a recommendation
      Then a course is not how

    Example: Press operators learn the safety rules in a course
      Given Rosa's team of 20 press operators
      And the analyst finds that nobody ever taught them
      And the analyst finds that it is about facts and rules
      When the analyst asks for a recommendation
      Then a course is among the best ways to learn it

  Rule: Coaching is for people who know how and do not do it well yet

    Example: Cabinet makers who were shown how to veneer
      Given Ben's team of 6 cabinet makers
      And the analyst finds that it is hands-on work
      And the analyst finds that they were shown how and do not do it well yet
      When the analyst asks for a recommendation
      Then coaching comes first because they were shown how and do not do it well yet

    Example: Cabinet makers whom nobody taught have nothing yet to be coached on
      Given Ben's team of 6 cabinet makers
      And the analyst finds that it is hands-on work
      And the analyst finds that nobody ever taught them
      When the analyst asks for a recommendation
      Then on-the-job training comes first because nobody ever taught them
      And coaching is not offered

    Example: A foreman who has just been promoted is coached from the first day
      Given Ravi, a shift foreman
      And the analyst finds that nobody ever taught them
      And the analyst finds that it is about leading people
      And the analyst finds that they have just been promoted
      When the analyst asks for a recommendation
      Then coaching comes first because they have just been promoted

  Rule: How many there are decides between a coach, a room and a mixture

    Scenario Outline: <number> receptionists
      Given Lena's team of <number> receptionists
      And the analyst finds that they were shown how and do not do it well yet
      And the analyst finds that it is about dealing with people
      When the analyst asks for a recommendation
      Then <comes first> comes first

      Examples: From a few to hundreds
        | number | comes first                                |
        | 3      | coaching                                   |
        | 4      | a workshop                                 |
        | 199    | a workshop                                 |
        | 200    | a blended programme (online and in person) |

    Example: A hundred and twenty-five leaders are more than coaches can serve
      Given Lena's team of 125 branch managers
      And the analyst finds that they were shown how and do not do it well yet
      And the analyst finds that it is about leading people
      When the analyst asks for a recommendation
      Then coaching is only considered, because there are a hundred and twenty-five of them
      And a course is among the best ways to learn it

  Rule: Facts and rules come in small pieces, above all for people far apart

    Example: Drivers on many sites get a micro-course rather than a talk
      Given Hugo's team of 40 drivers
      And the analyst finds that nobody ever taught them
      And the analyst finds that it is about facts and rules
      And the analyst finds that they work far apart
      When the analyst asks for a recommendation
      Then a micro-course comes first because they work far apart

  Rule: A duty to train is met online, as long as the matter stands still

    Example: A yearly duty whose content stays as it is
      Given Clara's team of 60 warehouse clerks
      And the analyst finds that the law demands the training itself
      And the analyst finds that it is about facts and rules
      And the analyst finds that what they must know stays as it is
      When the analyst asks for a recommendation
      Then an online course comes first because the law demands the training itself

    Example: A yearly duty whose content changes often
      Given Clara's team of 60 warehouse clerks
      And the analyst finds that the law demands the training itself
      And the analyst finds that it is about facts and rules
      And the analyst finds that what they must know changes often
      When the analyst asks for a recommendation
      Then a micro-course comes before an online course
      And it speaks against an online course that what they must know changes often

  Rule: Somebody who outgrows the present role gets a task beyond it

    Example: An analyst who does better than her role asks
      Given Sofia, a junior analyst
      And the analyst finds that they are to grow into more
      And the analyst finds that they do better than their role asks
      When the analyst asks for a recommendation
      Then a stretch assignment comes first because they do better than their role asks

    Example: An analyst who does not yet meet her role
      Given Sofia, a junior analyst
      And the analyst finds that they are to grow into more
      And the analyst finds that they do not yet meet their role
      When the analyst asks for a recommendation
      Then a stretch assignment is left out because they do not yet meet their role

    Example: Asked before the age of thirty to lead an expansion abroad
      Given the employee described in "Stretch assignments are career catapults" (B Authentic)
      And the analyst finds:
        | she is to lead the expansion abroad, and has never done anything like it |
        | only one person is concerned                                             |
        | a strategic objective depends on it                                      |
        | they are to grow into more                                               |
        | it is about leading people                                               |
        | they never did it right                                                  |
        | they do better than their role asks                                      |
        | mentors are at hand                                                      |
        | they get time to use what they learn                                     |
      When the analyst asks for a recommendation
      Then training is the answer because they are to grow into more
      And a stretch assignment comes first
      And mentoring is among the first three

  Rule: A deep skill that nobody inside has is bought outside, given money and time

    Example: Engineers whose new technology nobody in the house knows
      Given Karim's team of 15 engineers
      And the analyst finds that nobody ever taught them
      And the analyst finds that it is hands-on work
      And the analyst finds that nobody inside knows it
      And the analyst finds that there is plenty of money
      When the analyst asks for a recommendation
      Then an external programme comes first because nobody inside knows it

    Example: The same engineers without money
      Given Karim's team of 15 engineers
      And the analyst finds that nobody ever taught them
      And the analyst finds that it is hands-on work
      And the analyst finds that nobody inside knows it
      And the analyst finds that there is no money
      When the analyst asks for a recommendation
      Then an external programme is left out because there is no money
      And a graduate certificate is left out because there is no money

    Example: The same engineers in a hurry
      Given Karim's team of 15 engineers
      And the analyst finds that nobody ever taught them
      And the analyst finds that it is hands-on work
      And the analyst finds that nobody inside knows it
      And the analyst finds that there is plenty of money
      And the analyst finds that it is due in six weeks
      When the analyst asks for a recommendation
      Then an external programme is not offered
      And an external programme is only considered, because it is due in six weeks
      And on-the-job training is only considered, because nobody inside knows it

    Example: The same engineers for the long run
      Given Karim's team of 15 engineers
      And the analyst finds that nobody ever taught them
      And the analyst finds that it is hands-on work
      And the analyst finds that nobody inside knows it
      And the analyst finds that there is plenty of money
      And the analyst finds that a strategic objective depends on it
      And the analyst finds that it is due in more than a year
      And the analyst finds that the task is hard
      When the analyst asks for a recommendation
      Then a graduate certificate comes first because a strategic objective depends on it

    Scenario Outline: <number> buyers and a topic that is new to the house
      Given Nadia's team of <number> buyers
      And the analyst finds that nobody ever taught them
      And the analyst finds that it is about facts and rules
      And the analyst finds that nobody inside knows it
      And the analyst finds that there is little money
      When the analyst asks for a recommendation
      Then <comes first> comes first

      Examples: A few are sent, more are taught
        | number | comes first    |
        | 5      | a seminar      |
        | 6      | a micro-course |

  Rule: Experience is passed on by people who have it

    Example: Dispatchers who take over, with mentors
      Given Olek's team of 5 dispatchers
      And the analyst finds that they take over from colleagues who retire
      And the analyst finds that mentors are at hand
      When the analyst asks for a recommendation
      Then mentoring comes first because mentors are at hand

    Example: Dispatchers who take over within three weeks
      Given Olek's team of 5 dispatchers
      And the analyst finds that they take over from colleagues who retire
      And the analyst finds that mentors are at hand
      And the analyst finds that it is due in three weeks
      When the analyst asks for a recommendation
      Then it speaks against mentoring that it is due in three weeks

    Example: Dispatchers who take over, without mentors
      Given Olek's team of 5 dispatchers
      And the analyst finds that they take over from colleagues who retire
      And the analyst finds that no mentors are at hand
      When the analyst asks for a recommendation
      Then mentoring is left out because no mentors are at hand
      And on-the-job training comes first

    Example: New dispatchers go along with somebody good
      Given Olek's team of 5 dispatchers
      And the analyst finds that nobody ever taught them
      And the analyst finds that it is about decisions that no rule settles
      And the analyst finds that they are new
      And the analyst finds that people inside know it well
      When the analyst asks for a recommendation
      Then work shadowing comes first because they are new

  Rule: Insiders pass on light knowledge over lunch, and never what is dangerous

    Example: Consultants with colleagues who know the new rules
      Given Elif's team of 18 consultants
      And the analyst finds that nobody ever taught them
      And the analyst finds that it is about facts and rules
      And the analyst finds that people inside know it well
      And the analyst finds that there is little money
      And the analyst finds that it costs a good deal if nothing changes
      When the analyst asks for a recommendation
      Then lunch and learn comes first because people inside know it well

    Example: Consultants whose mistakes may hurt somebody
      Given Elif's team of 18 consultants
      And the analyst finds that nobody ever taught them
      And the analyst finds that it is about facts and rules
      And the analyst finds that people inside know it well
      And the analyst finds that there is little money
      And the analyst finds that somebody may come to harm if nothing changes
      When the analyst asks for a recommendation
      Then lunch and learn is left out because somebody may come to harm if nothing changes
      And a micro-course comes first

  Rule: Dangerous work is practised where a mistake hurts nobody

    Example: Nurses and a new defibrillator
      Given Salma's team of 24 nurses
      And the analyst finds that they were shown how and do not do it well yet
      And the analyst finds that it is hands-on work
      And the analyst finds that somebody may come to harm if nothing changes
      When the analyst asks for a recommendation
      Then a workshop is among the first three
      And the analyst is warned because somebody may come to harm if nothing changes

    Example: Resuscitation, which is rare and has to be known by heart
      Given Salma's team of 16 nurses
      And the analyst finds:
        | they know it and it slips their mind         |
        | the task hardly ever comes up                |
        | the task is hard                             |
        | there is no time to look it up               |
        | somebody may come to harm if nothing changes |
        | it is hands-on work                          |
      When the analyst asks for a recommendation
      Then training is the answer because there is no time to look it up
      And a sign is found that they cannot do it well yet
      And practice in a simulation comes first because somebody may come to harm if nothing changes
      And on-the-job training is not offered
      And it is not advised to provide a job aid: a checklist or short guide

  Rule: A mentor is given to people who do well, and not too much alike

    Example: Technicians who take over from those who retire
      Given Salma's team of 4 technicians
      And the analyst finds that they take over from colleagues who retire
      And the analyst finds that mentors are at hand
      When the analyst asks for a recommendation
      Then mentoring comes first
      And the analyst is warned because mentors are at hand

  Rule: A bigger task needs somebody behind it

    Example: A star whose manager nobody has asked
      Given Sofia, a junior analyst
      And the analyst finds that they are to grow into more
      And the analyst finds that they do better than their role asks
      When the analyst asks for a recommendation
      Then a stretch assignment comes first
      And the analyst is warned because they do better than their role asks

  Rule: Who cannot leave the work learns in minutes

    Example: Cashiers before Christmas
      Given Salma's team of 40 cashiers
      And the analyst finds that nobody ever taught them
      And the analyst finds that it is about facts and rules
      And the analyst finds that they cannot get away to learn
      When the analyst asks for a recommendation
      Then a micro-course comes first because they cannot get away to learn

  Rule: A duty to train is met where it leaves a record

    Example: Traders and market abuse
      Given Salma's team of 40 traders
      And the analyst finds that the law demands the training itself
      And the analyst finds that there is a platform
      When the analyst asks for a recommendation
      Then an online course comes first because there is a platform
      And lunch and learn is left out because the law demands the training itself
