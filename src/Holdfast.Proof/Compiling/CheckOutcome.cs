namespace Holdfast.Proof.Compiling;

/// <summary>What a check said about compiled files.</summary>
public enum CheckOutcome
{
    /// <summary>They are accepted.</summary>
    Passed,

    /// <summary>They are refused.</summary>
    Failed,

    /// <summary>The check could not be made, so nobody knows.</summary>
    NotVerified,
}
