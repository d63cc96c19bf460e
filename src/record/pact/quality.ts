/** How good probabilities are: discrimination, accuracy, calibration. */

/** A probability and whether it came true. */
export interface Forecast {
  readonly p: number;
  readonly is: 0 | 1;
}

/** A tenth of the scale: how often what was given such a probability was so. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  /** Mean probability given. */
  readonly given: number;
  /** Share that had a pact. */
  readonly had: number;
}

export interface Quality {
  readonly pairs: number;
  /** Share that had a pact. */
  readonly share: number;
  /** Area under the ROC curve: how often a pair with a pact is ranked above one without. */
  readonly auc: number;
  readonly brier: number;
  /** Brier skill score against always giving the share. */
  readonly skill: number;
  /** Expected calibration error over ten bins of equal width. */
  readonly ece: number;
  readonly reliability: readonly ReliabilityBin[];
}

const bins = 10;

function aucOf(forecasts: readonly Forecast[], positives: number): number {
  const ranked = forecasts.toSorted((a, b) => a.p - b.p);
  let sum = 0;
  for (let start = 0; start < ranked.length; ) {
    let end = start;
    while (end < ranked.length && ranked[end]?.p === ranked[start]?.p) end++;
    for (let at = start; at < end; at++) if (ranked[at]?.is === 1) sum += (start + 1 + end) / 2;
    start = end;
  }
  return (sum - (positives * (positives + 1)) / 2) / (positives * (forecasts.length - positives));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / (values.length || 1);

function reliabilityOf(forecasts: readonly Forecast[]): ReliabilityBin[] {
  const binOf = ({ p }: Forecast): number => Math.min(bins - 1, Math.floor(p * bins));
  return [...Map.groupBy(forecasts, binOf)]
    .sort(([a], [b]) => a - b)
    .map(([bin, own]) => ({
      from: bin / bins,
      to: (bin + 1) / bins,
      pairs: own.length,
      given: mean(own.map(({ p }) => p)),
      had: mean(own.map(({ is }) => is)),
    }));
}

/** Measures forecasts; needs some of either outcome. */
export function qualityOf(forecasts: readonly Forecast[]): Quality {
  const share = mean(forecasts.map(({ is }) => is));
  const brier = mean(forecasts.map(({ p, is }) => (p - is) ** 2));
  const reliability = reliabilityOf(forecasts);
  return {
    pairs: forecasts.length,
    share,
    auc: aucOf(forecasts, share * forecasts.length),
    brier,
    skill: 1 - brier / (share * (1 - share)),
    ece: reliability.reduce(
      (sum, { pairs, given, had }) => sum + (pairs / forecasts.length) * Math.abs(given - had),
      0,
    ),
    reliability,
  };
}
