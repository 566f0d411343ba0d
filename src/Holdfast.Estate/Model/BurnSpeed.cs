namespace Holdfast.Estate.Model;

/// <summary>How quickly an error budget must be burning to call somebody.</summary>
public enum BurnSpeed
{
    /// <summary>At a rate that spends it within days: 14.4 times the allowed rate over 1 h, or 6 times over 6 h.</summary>
    Fast,

    /// <summary>At a rate that spends it within the month: 3 times the allowed rate over 1 d, or once over 3 d.</summary>
    Slow,
}
