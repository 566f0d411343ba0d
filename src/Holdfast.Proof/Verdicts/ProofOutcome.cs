namespace Holdfast.Proof.Verdicts;

/// <summary>Whether an objective has been proven.</summary>
public enum ProofOutcome
{
    /// <summary>Measured, and the objective holds.</summary>
    Pass,

    /// <summary>Measured, and the objective does not hold.</summary>
    Fail,

    /// <summary>Not measured: neither good nor bad, and never to be read as green.</summary>
    NotProven,
}
