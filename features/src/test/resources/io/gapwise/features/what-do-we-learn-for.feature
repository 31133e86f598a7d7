@strategy
Feature: What do we learn for?
  A head of learning who is asked "why this course" needs the objective that it serves. The strategy is written down once,
  and what does not fit together in it is told.

  Rule: What does not fit together is told

    Example: An objective that nobody can measure, and a course that nobody asked for
      Given the organisation wants "Fewer complaints"
      And it has the capability "Calm on the phone" for "Fewer complaints"
      And it has the capability "Origami"
      And it has a course "Folding for beginners" for "Origami"
      When a case says that "Calm on the phone" is lacking for "Fewer complaints"
      Then the strategy tells that there is no figure for "Fewer complaints"
      And the strategy tells that nobody needs "Origami"
      And the strategy tells that no case asks for "Folding for beginners"
      And the strategy does not tell that nobody needs "Calm on the phone"

    Example: A name that leads nowhere
      Given it has the capability "Calm on the phone" for "An aim that nobody wrote down"
      Then the strategy tells that "Calm on the phone" names "An aim that nobody wrote down", which is not there

  Rule: A framework comes from a spreadsheet, and no row is lost for another

    Example: One row has no name
      Given a spreadsheet of capabilities:
        | Kompetenz    | Modell  | Stufen        |
        | Zuhören      | Service | Basis; Profi  |
        |              | Service | Basis         |
        | Nachfragen   | Service |               |
      When the head of learning takes it in
      Then 2 capabilities are added and 1 row is refused
      And row 3 is refused because it has no name

  Rule: Two who change one entry do not lose each other's change

    Example: Both begin from the same state
      Given the organisation wants "Shorter waiting"
      When one says that Ada answers for it, and another at the same time that Ben does
      Then the second is told that somebody was faster
      And Ada answers for it
