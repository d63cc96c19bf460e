/** 0.073 → "7 %"; below half a percent "<1 %", so that nothing possible reads as impossible. */
export const percent = (share: number): string => {
  if (share > 0 && share < 0.005) return "<1 %";
  if (share < 1 && share > 0.995) return ">99 %";
  return `${Math.round(share * 100)} %`;
};
