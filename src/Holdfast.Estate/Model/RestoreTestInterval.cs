namespace Holdfast.Estate.Model;

/// <summary>How often a backup is restored.</summary>
public enum RestoreTestInterval
{
    /// <summary>Every day.</summary>
    Day,

    /// <summary>Every week.</summary>
    Week,

    /// <summary>Every month.</summary>
    Month,

    /// <summary>Every three months.</summary>
    Quarter,
}
