using Holdfast.Estate.Values;

namespace Holdfast.Estate.Diagnostics;

/// <summary>Contradictions between what is declared and what the business needs, or within what is declared: HF1301 to HF1399.</summary>
internal static class ObjectiveDiagnostics
{
    public static Diagnostic PromiseTooWeak(SourcePlace place, string subject, string objective, string promised, string needed, string because, IReadOnlyList<string> path) => Error(1301, place,
        $"{Quote.Of(subject)} promises {objective} {promised}, and {needed} is needed because of {Quote.Sentence(because)} ({Quote.Way(path)}).",
        $"Make the promise {needed} or better, relax the objective of {Quote.Plain(path[0])}, or remove the dependency.");

    public static Diagnostic StoreCannotKeepRpo(SourcePlace place, string store, string availability, TimeSpan rpo, string because) => Error(1302, place,
        $"{Quote.Of(store)} has availability '{availability}', which cannot keep the RPO {DurationText.Format(rpo)} needed because of {Quote.Sentence(because)}: without a standby, what was written since the last archived log is lost.",
        "Choose 'zone-redundant' (or 'same-zone' where a lost zone may lose data), or relax the RPO.");

    public static Diagnostic ZonesTooFew(SourcePlace place, string store, int zones) => Error(1303, place,
        $"{Quote.Of(store)} is zone-redundant, and azure.zones names {zones}.",
        "Name at least two zones in azure.zones, such as [1, 2, 3].");

    public static Diagnostic RecoveryRegionSame(SourcePlace place, string region) => Error(1304, place,
        $"The recovery region is {Quote.Of(region)}, the region it should replace.",
        "Name another region, usually the paired one.");

    public static Diagnostic RetentionShorterThanPitr(SourcePlace place, string store, TimeSpan retention, TimeSpan pitr) => Error(1305, place,
        $"Backups of {Quote.Of(store)} are kept {DurationText.Format(retention)}, and point-in-time recovery reaches back {DurationText.Format(pitr)}.",
        "Keep backups at least as long as point-in-time recovery reaches back.");

    public static Diagnostic CutOffOutsideHours(SourcePlace place, string process, TimeOnly at, string hours) => Error(1306, place,
        $"The cut-off at {TimeOfDay.Format(at)} lies outside the hours of {Quote.Of(process)} ({hours}).",
        "Move the cut-off into the hours, or widen the hours.");

    public static Diagnostic CutOffLaxerThanProcess(SourcePlace place, TimeSpan cutOffRto, TimeSpan processRto) => Error(1307, place,
        $"The RTO before the cut-off is {DurationText.Format(cutOffRto)}, longer than the process's own {DurationText.Format(processRto)}.",
        "Make it shorter than the process's RTO, or leave it out.");

    public static Diagnostic TargetMalformed(SourcePlace place, string target, string signal, string form, string example) => Error(1308, place,
        $"{Quote.Of(target)} is not {form}, as scaling on '{signal}' needs.",
        $"Write it like {example}.");

    public static Diagnostic ReplicaEngineDiffers(SourcePlace place, string replica, string engine, string primary, string primaryEngine) => Error(1309, place,
        $"{Quote.Of(replica)} runs {engine} and is a replica of {Quote.Of(primary)}, which runs {primaryEngine}.",
        "A replica has the engine and the major version of its primary.");

    public static Diagnostic KeyMeaningless(SourcePlace place, string store, string key, string engine) => Error(1310, place,
        $"'{key}' has no meaning for {Quote.Of(store)}, whose engine is {engine}.",
        "Remove it, or correct the engine.");

    public static Diagnostic LatencyOutOfOrder(SourcePlace place, string lower, string higher) => Error(1311, place,
        $"The latency objective {lower} is longer than {higher}.",
        "Percentiles grow: p50, then p95, then p99.");

    public static Diagnostic FigureFormsWrong(SourcePlace place, string figure, IReadOnlyList<string> given) => Error(1312, place,
        $"The figure {Quote.Of(figure)} gives {(given.Count == 0 ? "no number" : string.Join(" and ", given))}.",
        "Give exactly one of 'perYear' (how often), 'lasts' (how long) and 'probability' (how likely).");

    public static Diagnostic DurationFormsWrong(SourcePlace place, string figure, IReadOnlyList<string> given) => Error(1313, place,
        $"'lasts' of the figure {Quote.Of(figure)} gives {(given.Count switch { 0 => "no duration", 1 => "only " + given[0], _ => string.Join(" and ", given) })}.",
        "Write { median: 18h, p95: 48h }, { from: 60s, to: 120s } or { fixed: 30s }.");

    public static Diagnostic DurationZero(SourcePlace place, string figure, string key) => Error(1314, place,
        $"'{key}' of the figure {Quote.Of(figure)} is 0s, and nothing ends in no time.",
        "Write a duration above zero; what never happens is said by its rate: 'perYear: 0'.");

    public static Diagnostic DurationOutOfOrder(SourcePlace place, string figure, string lower, TimeSpan lowerValue, string higher, TimeSpan higherValue) => Error(1315, place,
        $"'{lower}' of the figure {Quote.Of(figure)} is {DurationText.Format(lowerValue)}, longer than '{higher}' with {DurationText.Format(higherValue)}.",
        $"Write the shorter time under '{lower}' and the longer one under '{higher}'.");

    public static Diagnostic DurationSpreadAbsurd(SourcePlace place, string figure, TimeSpan median, TimeSpan p95, int limit) => Error(1316, place,
        $"'p95' of the figure {Quote.Of(figure)} is {DurationText.Format(p95)}, more than {limit} times its median {DurationText.Format(median)}.",
        "Check the units; where two kinds of case are mixed, give the figure of the kind that is meant.");

    private static Diagnostic Error(int code, SourcePlace place, string message, string suggestion) =>
        new(new DiagnosticCode(code), DiagnosticSeverity.Error, place, message, suggestion);
}
