import type { guide as chinese } from "../../zh-CN/views/guide";

export const guide: typeof chinese = {
  back: "Back to the overview",
  sections: [
    {
      title: "The first time",
      steps: [
        "Open the workbook with your task list, then this pane. Without a list, the overview offers three ways to begin.",
        "Look at “Data check”: errors first, then warnings. Each leads to its cell; a sure correction can be written at a press, after you have seen it.",
        "Look at “Scoring”: every cell that will be written. If it looks right, press “Score again”.",
      ],
    },
    {
      title: "Day by day",
      steps: [
        "The overview tells how many are red and yellow, who lags, what is due within two weeks, and whether the data changed since the last scoring.",
        "After a change press “Score again”. With the same data, a second press changes nothing.",
        "“Undo scoring” puts back what was there; what was edited by hand since stays.",
      ],
    },
    {
      title: "Explaining a score to a leader",
      steps: [
        "Choose somebody under “Scorecards” and open “How it came about”, level by level, down to the cells.",
        "“What if” moves the weights and shows the ranks; nothing is written.",
        "“Export scorecards” makes a workbook for leaders, in which every score is a formula.",
      ],
    },
    {
      title: "Lists from elsewhere",
      steps: [
        "Under “Adopt” choose a sheet, the selection, what you copied, or a file, and press “Read it”: see what each column was taken for, correct it by the drop-downs, then see what will be written.",
        "The same list adopted again updates what changed, and duplicates nothing.",
      ],
    },
    {
      title: "Handing out and collecting",
      steps: [
        "Under “Hand out” see who gets what, then make the zip; units fill in the yellow cells only.",
        "Once files are back, choose them or a zip and press “Read and compare”: accept changes one by one, by unit, or all. Conflicts and doubtful changes are written only if you choose them; writing can be undone.",
        "Who has not returned theirs is kept in the workbook, said in the bulletin, and can be copied as a reminder.",
      ],
    },
    {
      title: "The bulletin",
      steps: [
        "Under “Bulletin” choose the period, read the preview, make the sheet, or download a Word document. Blank names are filled in under “Settings”.",
      ],
    },
    {
      title: "Rest assured",
      steps: [
        "The pane writes lights, scores and sheets of its own; any other cell only after you have confirmed it. No data leave this machine.",
      ],
    },
  ],
};
