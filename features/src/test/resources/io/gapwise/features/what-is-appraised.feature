@appraisals
Feature: What is learned is expected, used and appraised
  Managers appraise their people, and a plan says what these people are to learn. The one feeds the other: appraisals come in
  as numbers, become evidence where they say what stands in the way, and what the plan leads people to expect goes out again.

  Background:
    Given appraisals of 20 agents in "Handling objections": 14 below what their role asks, 6 as it asks
    And a case about agents who lack "Handling objections", of which nobody knows yet what stands in the way

  Rule: Appraisals are counted, and nobody is known by them

    Example: A round comes in
      When the round is taken in
      Then it says that 14 of 20 agents stand below what their role asks
      And nobody's name is in it

    Example: Too few were appraised
      Given appraisals of 4 agents in "Handling objections": 3 below what their role asks, 1 as it asks
      When the round is taken in
      Then nothing of it is kept, because they are too few

  Rule: That people fall short is no reason why

    Example: The appraisals say what stands in the way
      When the round is taken in
      And the case takes it as evidence that "littlePractice" stands in the way
      Then the case is answered anew, and "LITTLE_PRACTICE" is a cause that managers tell of

    Example: The appraisals only say that people fall short
      When the round is taken in
      And the case takes only from it how its people stand
      Then its people stand "BELOW" in the case
      And the case has no statement by anybody

  Rule: What the plan leads people to expect goes out

    Example: An approved plan
      When the round is taken in
      And the case takes it as evidence that "littlePractice" stands in the way
      And a plan for the case is worked out and approved
      Then agents are expected to master "Handling objections" by "2027-06-30"
      And an HR system can take it in as a key result area of agents

    Example: For each person
      When the round is taken in
      And the case takes it as evidence that "littlePractice" stands in the way
      And a plan for the case is worked out and approved
      Then each of 2 agents of a list has a goal, and a driver of the list has none
