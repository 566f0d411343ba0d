using System.Globalization;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Validation;

namespace Holdfast.Recovery.Providers;

/// <summary>Holds a copy against the moment that was asked for. Pure.</summary>
internal static class CopyJudge
{
    /// <summary>Providers take whole seconds.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(1);

    /// <param name="target">The moment that was asked for; absent for everything.</param>
    /// <param name="window">What could be restored when it was asked.</param>
    /// <param name="state">The copy that is up.</param>
    /// <param name="reading">What was read out of it.</param>
    /// <param name="acknowledged">What it must hold, as far as it is not later than the target.</param>
    public static (Verdict Verdict, IReadOnlyList<string> Findings) Judge(
        DateTimeOffset? target, RecoveryWindow window, CopyState state, CopyReading reading, IReadOnlyList<Watermark> acknowledged)
    {
        List<string> wrong = [];
        if (target is { } asked && state.Moment is { } said && (said - asked).Duration() > Rounding)
            wrong.Add($"The copy is of {Text(said)}, as its provider says; {Text(asked)} was asked for.");
        if (reading.Watermarks is not { } held)
            return wrong.Count > 0 ? (Verdict.Fail, wrong) : (Verdict.CouldNotVerify, [reading.Problem ?? "What the copy holds was not looked at."]);
        if (target is { } moment && held.FirstOrDefault(entry => entry.WrittenAt > moment + Rounding) is { Sequence: > 0 } late)
            wrong.Add(Invariant($"Watermark {late.Sequence} was written at {Text(late.WrittenAt)}: the copy goes beyond {Text(moment)}, which was asked for."));
        var numbers = held.Select(entry => entry.Sequence).ToHashSet();
        var due = acknowledged.Where(entry => entry.WrittenAt <= (target ?? window.Latest)).ToList();
        var missing = due.Where(entry => !numbers.Contains(entry.Sequence)).ToList();
        if (missing.Count > 0)
            wrong.Add(Invariant($"{missing.Count} watermark(s) that had been acknowledged by then are not in the copy, the first of {Text(missing[0].WrittenAt)}."));
        if (wrong.Count > 0)
            return (Verdict.Fail, wrong);
        return due.Count == 0
            ? (Verdict.CouldNotVerify, ["No watermark is known to have been acknowledged by then, so nothing shows of which moment the copy is."])
            : (Verdict.Pass, [Invariant($"The copy holds all {due.Count} watermark(s) that had been acknowledged by then, and none later.")]);
    }

    private static string Text(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
