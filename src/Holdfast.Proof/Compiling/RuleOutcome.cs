namespace Holdfast.Proof.Compiling;

/// <summary>What a tool said about compiled files.</summary>
public enum RuleOutcome
{
    /// <summary>The tool accepted them.</summary>
    Passed,

    /// <summary>The tool refused them.</summary>
    Failed,

    /// <summary>The tool is not here, so nobody knows.</summary>
    NotVerified,
}
