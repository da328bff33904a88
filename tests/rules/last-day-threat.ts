/** What no text may say: that an application has to be made by a day, or lapses. No source makes that day decide. */
export const LAST_DAY_THREAT =
  /verf[aä]ll|spätestens am|letzte[rn]? Tag für den Antrag|(reichen|stellen) Sie den Antrag (vorher|bis|noch|rechtzeitig)/i;
