namespace Holdfast.Assessment.Rules;

/// <summary>A question asked of every estate. One class, one page in docs/rules, found by reflection and listed nowhere.</summary>
/// <remarks>
/// A rule decides from the model alone: the same estate gives the same gaps in the same order. It never judges twice what the
/// reader of the estate already refuses (HF1xxx).
/// </remarks>
public abstract class Rule
{
    /// <summary>What the rule is called, how much it weighs and why it is asked.</summary>
    public abstract RuleInfo Info { get; }

    /// <summary>The gaps of an estate, in the order of their subjects.</summary>
    public abstract IEnumerable<Gap> Find(AssessedEstate estate);
}
