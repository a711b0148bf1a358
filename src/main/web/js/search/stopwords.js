/**
 * English words that carry little by themselves, and those of them that are also code. The twin of
 * StopWords.java.
 */

export const STOP_WORDS = new Set(
  "a about above after again all also am an and any are aren as at be because been before being below between both but by can could couldn did didn do does doesn doing don down during each few for from further get gets getting had has have having he her here hers him his how i if in into is isn it its itself just ll me more most my myself no nor not of off on once only or other our out over own re s same she should so some such t than that the their them then there these they this those through to too under until up us use used uses using ve very was wasn we were what when where which while who whom why will with won would you your someone".split(
    " ",
  ),
);

export const CODE_WORDS = new Set("as do for get if in into is not or and while use where own any some all".split(" "));
