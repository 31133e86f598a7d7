@sheet
Feature: What comes back in a spreadsheet?
  Analysts keep a year's cases in one sheet, a row each, and want each answer beside the case it belongs to.

  Rule: The sheet that was filled in comes back with the answers

    Example: Two teams in one sheet
      Given Noor's team of 15 cashiers
      And the analyst finds that nobody ever taught them
      And the analyst puts it into the sheet
      And Aiko's team of 10 lab assistants
      And the analyst finds that their tools fail them
      And the analyst puts it into the sheet
      When the analyst has the sheet answered
      Then beside Noor's team of cashiers it says that training is the answer
      And beside Aiko's team of lab assistants it says that training is not the answer
      And no row is marked

  Rule: A bad row comes back marked with the reason, and harms no other

    Example: A word is misspelt in the second of three rows
      Given Noor's team of 15 cashiers
      And the analyst finds that nobody ever taught them
      And the analyst puts it into the sheet
      And Yusuf's team of 25 claims handlers
      And the analyst misspells that they did it right many times
      And the analyst puts it into the sheet
      And Aiko's team of 10 lab assistants
      And the analyst finds that their tools fail them
      And the analyst puts it into the sheet
      When the analyst has the sheet answered
      Then beside Noor's team of cashiers it says that training is the answer
      And only Yusuf's team of claims handlers is marked, with a problem with whether they have ever done it right
      And beside Aiko's team of lab assistants it says that training is not the answer
