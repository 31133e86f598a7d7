@topics
Feature: What do people want to learn?
  Learning that people chose themselves is used more readily. A manager offers what can really be offered, hears what the
  team wants without hearing who wants it, and agrees with the team on when and how.

  Background:
    Given a team is offered "Calm on the phone", "Clear writing" and "Psychology of design", shown from 5 people on

  Rule: Nobody is known by what he chose

    Example: Four have chosen, and the manager looks
      When 4 people choose "Clear writing" first
      Then the manager is shown nothing of what they chose
      And the manager is asked to wait before talking about it

    Example: The fifth has chosen
      When 4 people choose "Clear writing" first
      And 1 person chooses "Calm on the phone" first
      Then the manager sees that 4 people chose "Clear writing"
      And the manager sees that 1 person chose "Calm on the phone"

    Example: A sixth comes after the manager looked
      When 5 people choose "Clear writing" first
      And 1 person chooses "Psychology of design" first
      Then the manager sees that 5 people chose "Clear writing"
      And the manager sees that 0 people chose "Psychology of design"

  Rule: What is written names nobody and stands alone nowhere

    Example: Only one has a wish
      When 1 person wishes for "Drawing on a whiteboard"
      And 4 people choose "Clear writing" first
      Then the manager sees no wish

    Example: Five have a wish, and one names a colleague
      When 1 person wishes for "Anna should learn to listen"
      And 4 people wish for "Drawing on a whiteboard"
      And the manager deletes the wish "Anna should learn to listen"
      Then the manager sees 4 wishes

  Rule: What was chosen leads somewhere

    Example: The team and its manager agree
      When 5 people choose "Clear writing" first
      And the shift leader and the team agree on "Clear writing", "Tuesday before the shift"
      Then the offer says that "Clear writing" was agreed on
      And the first candidate for a plan is "Clear writing"
      And the candidate says that its cost is not known
