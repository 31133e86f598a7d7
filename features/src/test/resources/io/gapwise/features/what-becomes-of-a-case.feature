@keeping
Feature: What becomes of a case when more is found out?
  On Monday there is a request, and three people who disagree. What comes to light later belongs to the same case: nobody wants to count it
  twice, to lose what was said before, or to explain why two answers stand side by side.

  Rule: A case begins with a request, before anybody can say what is in the way

    Example: Only a name, until somebody has looked
      Given a request about Dana's team of pickers
      Then the case has no answer yet
      And no list of answers shows it

  Rule: A case changes, and its answers stay behind it

    Example: It was the tool
      Given a request about Dana's team of pickers
      And it is added to the case that nobody ever taught them
      And the case is answered
      When it is added to the case that they were taught
      And it is added to the case that their tools fail them
      And the case is answered
      Then the lists show one answer to the case: training is not the answer
      And the first answer can still be read: training is the answer
      And the case tells that this made another answer of "training is the answer"
      And the case tells who added what, and when

  Rule: Of two who change a case at the same time, neither loses anything

    Example: Anna was faster
      Given a request about Dana's team of pickers
      And Anna and Bilal have both opened the case
      When Anna adds to it that their tools fail them
      And Bilal adds to it that nobody ever taught them
      Then Bilal hears that somebody has changed the case, and nothing of his is stored
      And the case says that their tools fail them

  Rule: What was changed can be undone, and is not forgotten

    Example: A change too many
      Given a request about Dana's team of pickers
      And it is added to the case that their tools fail them
      And it is added to the case that nobody ever taught them
      When the last change is undone
      Then the case says that their tools fail them
      And the case does not say that nobody ever taught them
      And what was undone can still be read

  Rule: What is put away is in no count, and comes back when it is needed

    Example: Archived over the summer
      Given a request about Dana's team of pickers
      And it is added to the case that nobody ever taught them
      And the case is answered
      When the case is archived
      Then no list of answers shows it
      But the lists show it again once it is taken out of the archive
