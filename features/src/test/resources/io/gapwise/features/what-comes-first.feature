@priorities
Feature: What comes first?
  Forty gaps and money for ten: whoever has to choose wants a list that can be defended. Each rank has its reasons, strategic
  and necessary needs are not weighed against each other, and many requests that have one cause are seen as one.

  Background:
    Given the organisation has the objective "Deliver on time" with the weight 5

  Rule: Each rank has its reasons

    Example: What the law demands is not weighed against anything
      Given the request "Lost orders" for "Deliver on time", which is a serious matter
      And the request "Late incident reports", which the law demands
      When the head of learning asks in which order they come
      Then "Late incident reports" stands outside any ranking
      And "Lost orders" is ranked as strategic
      And each rank names a rule and the publication behind it

    Example: Two that are alike but for what they cost
      Given the request "Lost orders" for "Deliver on time", which is a serious matter and costs 90,000 EUR a year
      And the request "Double orders" for "Deliver on time", which is a serious matter and costs 400,000 EUR a year
      When the head of learning asks in which order they come
      Then "Double orders" is ranked ahead of "Lost orders" because of what the gap costs in a year

    Example: What nobody knows is not guessed
      Given the request "The mood is bad", of which nothing else is known
      When the head of learning asks in which order they come
      Then it is not known what "The mood is bad" serves
      And a single answer would give "The mood is bad" another place

  Rule: Many requests can have one cause

    Example: One broken tool
      Given 9 requests about the tool "Order entry", from teams of 40 people each, at 100,000 EUR a year each
      And the request "The mood is bad", of which nothing else is known
      When the head of learning asks what the requests have in common
      Then 9 requests share the tool "Order entry": 360 people, 900,000 EUR a year
      And a plan can choose one initiative for all 9

    Example: What was not stated is told
      Given 3 requests about the tool "Order entry", from teams of 40 people each, at 100,000 EUR a year each
      And a request about the tool "Order entry" of which nobody knows whom it is for and what it costs
      When the head of learning asks what the requests have in common
      Then 4 requests share the tool "Order entry": at least 120 people, at least 300,000 EUR a year
