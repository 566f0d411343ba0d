using System.Globalization;
using Holdfast.Recovery.Backups;

namespace Holdfast.Recovery.Validation.Rungs;

/// <summary>Holds the watermarks of a copy against those that were acknowledged. Pure.</summary>
internal static class WatermarkJudge
{
    /// <summary>The clocks of two sites may differ by this much before a watermark counts as one from the future.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(5);

    public static (RungOutcome Outcome, RecoveryPoint? Point) Judge(
        IReadOnlyList<(long Sequence, DateTimeOffset WrittenAt)> recovered, IReadOnlyList<Watermark> acknowledged, WatermarkExpectation expectation)
    {
        List<string> wrong = [.. WrongClocks(recovered, expectation.Now)];
        var (target, last) = (expectation.Target, recovered[^1]);
        if (target is { } moment && recovered.FirstOrDefault(entry => entry.WrittenAt > moment) is { Sequence: > 0 } late)
            wrong.Add($"Watermark {late.Sequence} was written at {Text(late.WrittenAt)}, after the target {Text(moment)}: the copy goes beyond the moment that was asked for.");

        // The set's own closing watermark counts even where the log is gone: it stands in the manifest. Old ones are removed in their order, so what lies before the copy's first one is no loss.
        var expected = acknowledged.Append(expectation.Closing).DistinctBy(entry => entry.Sequence)
            .Where(entry => entry.Sequence >= recovered[0].Sequence && (target is null || entry.WrittenAt <= target)).OrderBy(entry => entry.Sequence).ToList();
        if (expected.Count == 0)
            return (wrong.Count > 0 ? RungOutcome.Fail(wrong) : RungOutcome.Unverified("No watermark had been acknowledged before the target."), null);
        var held = recovered.Select(entry => entry.Sequence).ToHashSet();
        var missing = expected.Where(entry => !held.Contains(entry.Sequence)).ToList();
        var newest = expected.MaxBy(entry => entry.WrittenAt)!;
        var lost = newest.WrittenAt > last.WrittenAt ? newest.WrittenAt - last.WrittenAt : TimeSpan.Zero;
        var point = new RecoveryPoint(last.WrittenAt, lost, missing.Count);
        wrong.AddRange(Losses(missing, last.Sequence, lost, expectation));
        var measured = string.Create(CultureInfo.InvariantCulture, $"recovered to {Text(last.WrittenAt)}; {missing.Count} acknowledged watermark(s) and {lost.TotalSeconds:0.0} s are lost");
        return (RungOutcome.Of(wrong, [], [measured]), point);
    }

    private static IEnumerable<string> Losses(List<Watermark> missing, long last, TimeSpan lost, WatermarkExpectation expectation)
    {
        if (missing.Find(entry => entry.Sequence < last) is { } hole)
            yield return $"Watermark {hole.Sequence} is missing while later ones are there: the copy is no moment that ever was.";
        if (missing.Any(entry => entry.Sequence <= expectation.Closing.Sequence))
            yield return string.Create(CultureInfo.InvariantCulture, $"{missing.Count} acknowledged watermark(s), the last {lost.TotalSeconds:0.0} s, are gone although they had been archived with this set.");
        else if (expectation.Target is not null && missing.Count > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{missing.Count} watermark(s) acknowledged before the target are not in the copy.");
        else if (expectation.Rpo is { } rpo && lost > rpo)
            yield return string.Create(CultureInfo.InvariantCulture, $"The last {lost.TotalSeconds:0.0} s are lost; the objective allows {rpo.TotalSeconds:0.0} s.");
    }

    private static IEnumerable<string> WrongClocks(IReadOnlyList<(long Sequence, DateTimeOffset WrittenAt)> recovered, DateTimeOffset now)
    {
        if (recovered.FirstOrDefault(entry => entry.WrittenAt > now + ClockTolerance) is { Sequence: > 0 } future)
            yield return $"Watermark {future.Sequence} is of {Text(future.WrittenAt)}, which has not come yet: a clock was wrong, and times of this log prove nothing.";
        if (recovered.Zip(recovered.Skip(1)).FirstOrDefault(pair => pair.Second.WrittenAt < pair.First.WrittenAt - ClockTolerance) is { Second.Sequence: > 0 } back)
            yield return $"Watermark {back.Second.Sequence} is older than watermark {back.First.Sequence}: a clock was set back, and times of this log prove nothing.";
    }

    private static string Text(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
