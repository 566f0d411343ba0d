namespace Holdfast.Recovery.Validation;

/// <summary>What a check says.</summary>
public enum Verdict
{
    /// <summary>It was looked at, and it holds.</summary>
    Pass,

    /// <summary>It was looked at, and it does not hold.</summary>
    Fail,

    /// <summary>It could not be looked at. Never green.</summary>
    CouldNotVerify,
}
