@plan
Feature: What do we do first, with what there is?
  There are always more gaps than money and hours. A head of learning needs one plan over all of them that serves what the
  organisation wants, and an answer to whoever asks why something is in it or not.

  Rule: A plan says of everything why it is in or out

    Example: Forty gaps, and money for eight answers
      Given the organisation wants "Fewer complaints" most of all
      And 40 gaps stand in its way, of which each costs something a year
      And each answer to a gap costs 5,000 and there are 40,000
      When a plan is worked out
      Then 8 initiatives are in it, and nothing better is possible
      And all of them serve "Fewer complaints"
      And each of the others is told to need 5,000 of money where 0 is left
      And 5,000 more would bring in one more

  Rule: When the world changes, as little changes as can be

    Example: A third of the money is cut
      Given the organisation wants "Fewer complaints" most of all
      And 40 gaps stand in its way, of which each costs something a year
      And each answer to a gap costs 5,000 and there are 40,000
      And a plan is worked out and approved
      When a third of the money is cut
      Then 3 initiatives are dropped for want of money, and 5 stay as they were
      And the printed plan names each that is left out, and promises nothing
