namespace Holdfast.Drills.Checking;

/// <summary>What the comparison of a history with the rows read back has shown.</summary>
public sealed record HistoryVerdict
{
    public required int Acknowledged { get; init; }

    public required int Failed { get; init; }

    public required int Unknown { get; init; }

    /// <summary>Acknowledged, but gone.</summary>
    public required int Lost { get; init; }

    /// <summary>Reported as failed, but there.</summary>
    public required int Resurrected { get; init; }

    /// <summary>There more than once.</summary>
    public required int Duplicated { get; init; }

    /// <summary>There in part: a header without its line, or a line without its header.</summary>
    public required int Torn { get; init; }

    /// <summary>There, though no client ever wrote that number.</summary>
    public required int Foreign { get; init; }

    public required int UnknownPresent { get; init; }

    public required int UnknownAbsent { get; init; }

    /// <summary>The longest time without an acknowledgement: the measured RTO of the stream.</summary>
    public required TimeSpan WriteGap { get; init; }

    /// <summary>The last acknowledgement before the gap.</summary>
    public required TimeSpan GapStarted { get; init; }

    /// <summary>The first acknowledgement after the gap; where there was none, the end of the observation.</summary>
    public required TimeSpan GapEnded { get; init; }

    /// <summary>Whether acknowledgements came again after the gap.</summary>
    public required bool Recovered { get; init; }

    /// <summary>The usual time between two acknowledgements (median), against which a gap is a gap.</summary>
    public required TimeSpan UsualSpacing { get; init; }

    /// <summary>
    /// The measured RPO: from the newest acknowledgement that survived, before the loss, to the newest one that was lost. Zero when none was lost.
    /// </summary>
    public required TimeSpan LostWindow { get; init; }

    /// <summary>How old the newest lost transaction was when the service was back. Zero when none was lost.</summary>
    public required TimeSpan LostAge { get; init; }

    /// <summary>Whether nothing that was acknowledged is lost, and nothing else is wrong.</summary>
    public bool IsIntact => Keeps(TimeSpan.Zero);

    /// <summary>Whether the store kept every promise it made, where it never promised the last acknowledged operations before a failure.</summary>
    /// <param name="lossLimit">How long a stretch of acknowledged operations may be lost; zero where an acknowledgement is a promise.</param>
    public bool Keeps(TimeSpan lossLimit) =>
        (Lost == 0 || (lossLimit > TimeSpan.Zero && LostWindow <= lossLimit)) && Resurrected == 0 && Duplicated == 0 && Torn == 0 && Foreign == 0;
}
