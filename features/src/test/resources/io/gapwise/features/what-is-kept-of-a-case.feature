@keeping
Feature: What is kept of a case, and who can take it away?
  HR has promised people that what was written about them can be erased, and the works council that what was decided can be shown. The head of L&D
  wants to move everything to another house one day, and finance wants to know that nobody fills the disk.

  Rule: A case can be erased for good, and a receipt says so

    Example: One case, by the number of its answer
      Given Priya's team was answered under the reference "HR-17"
      When HR has the case erased
      Then HR gets a receipt that says who erased it and when
      And the receipt is found again later
      And nobody can read what was written about Priya's team
      And whoever asks for the case hears that it was erased, and the receipt's number

    Example: All cases under one reference
      Given Priya's team was answered under the reference "HR-18"
      And Marta's team was answered under the reference "HR-18"
      And Tomasz's team was answered under the reference "HR-19"
      When HR has all cases under the reference "HR-18" erased
      Then HR gets 2 receipts
      And what was written about Tomasz's team can still be read

    Example: Nobody said which cases
      Given Priya's team was answered under the reference "HR-20"
      When HR asks to have cases erased and does not say which
      Then HR hears what is missing
      And what was written about Priya's team can still be read

  Rule: What was decided stays, and can still be shown and questioned

    Example: The verdict and its reasons
      Given Priya's team was answered under the reference "HR-21"
      When HR has the case erased
      Then the verdict and its reasons are the same as before
      And the same rules give the same answer when they are asked again
      And it can still be asked what would change the answer

  Rule: A case goes by itself when its time is over

    Example: The time that HR has set
      Given a house in which the text of a case is kept for a second
      And Marta's team was answered there
      When that time is over
      Then nobody can read there what was written about Marta's team
      And the receipt says that the program erased it

  Rule: Everything can be taken away, and it shows whether everything came

    Example: Moving to another house
      Given Priya's team was answered under the reference "HR-22"
      And HR has the case erased
      And Marta's team was answered under the reference "HR-23"
      When the head of L&D takes everything away
      Then the last line says that nothing is missing
      And Marta's team is in it with the answer, and with what proves it
      And of the erased case only what was decided is in it, with its receipt
      And it was written down who took everything away

  Rule: No house fills the disk of all

    Example: One case too many
      Given a house that may keep 2 cases
      And Priya's team was answered there
      And Marta's team was answered there
      When Tomasz's team is to be answered there
      Then the portal hears how many cases the house has and how to make room
      And Tomasz's team is answered there once another case is erased
