namespace Holdfast.Prediction.Failures;

/// <summary>How a block's state follows from what is in it.</summary>
internal enum BlockKind
{
    /// <summary>Up while at least so many of its parts are.</summary>
    AtLeast,

    /// <summary>One of two serves; when it fails the other takes over after a time, if the takeover works.</summary>
    Standby,

    /// <summary>Down only once its part has been down for longer than a time: a queue, a buffer, a deadline.</summary>
    Tolerates,

    /// <summary>Up again a time after its part went down, whatever the part does: people go on by hand.</summary>
    Fallback,
}
