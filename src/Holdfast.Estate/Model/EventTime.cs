namespace Holdfast.Estate.Model;

/// <summary>How the time of an event is written in a data set.</summary>
public enum EventTime
{
    /// <summary>In UTC.</summary>
    Utc,

    /// <summary>In local time with its offset from UTC.</summary>
    Offset,

    /// <summary>In local time alone.</summary>
    Local,
}
