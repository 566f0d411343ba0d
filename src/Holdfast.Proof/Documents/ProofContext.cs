using Holdfast.Estate.Reading;

namespace Holdfast.Proof.Documents;

/// <summary>What a proof is about and where it was made.</summary>
/// <param name="Reading">The estate as it was read.</param>
/// <param name="HoldfastVersion">The version of the command.</param>
/// <param name="Machine">The machine, in a few words.</param>
public sealed record ProofContext(EstateReading Reading, string HoldfastVersion, string Machine);
