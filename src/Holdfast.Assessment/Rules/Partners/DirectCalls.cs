using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Partners;

/// <summary>Partners before which nobody keeps messages.</summary>
internal static class DirectCalls
{
    /// <summary>A caller who can wait this long has no reason to wait for the partner itself.</summary>
    private static readonly TimeSpan Patient = TimeSpan.FromMinutes(5);

    /// <summary>Those whose messages may be late, so that somebody could keep them.</summary>
    public static IEnumerable<Partner> ThatCouldWait(AssessedEstate estate) => Critical(estate).Where(partner => partner.Deadline >= Patient);

    /// <summary>Those whose callers wait for the answer.</summary>
    public static IEnumerable<Partner> ThatCannotWait(AssessedEstate estate) => Critical(estate).Where(partner => partner.Deadline < Patient);

    private static IEnumerable<Partner> Critical(AssessedEstate estate) =>
        estate.Model.Partners.Values.Where(partner => partner.Buffer == PartnerBuffer.None && estate.IsCritical(partner.Name));
}
