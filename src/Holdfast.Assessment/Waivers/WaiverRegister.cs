using Holdfast.Assessment.Rules;
using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Waivers;

/// <summary>Decides which waiver covers which gap. An expired waiver covers nothing.</summary>
public static class WaiverRegister
{
    /// <summary>The waiver that covers a gap today; null when there is none. Of several, the one that holds longest.</summary>
    public static WaiverMatch? Find(AssessedEstate estate, Rule rule, Gap gap) => estate.Model.Waivers.Count == 0
        ? null
        : estate.Model.Waivers.Index()
            .Where(entry => Holds(entry.Item, estate) && Covers(entry.Item, rule.Info.Reference, gap.Subject))
            .OrderByDescending(entry => entry.Item.Expires)
            .ThenBy(entry => entry.Index)
            .Select(entry => new WaiverMatch(entry.Item, entry.Index))
            .FirstOrDefault();

    /// <summary>Whether a waiver speaks of a rule's gap on a subject, whatever the date.</summary>
    public static bool Covers(Waiver waiver, string reference, Subject subject) =>
        waiver.Rule == reference && (waiver.Subject is null || waiver.Subject == subject.Name || waiver.Subject == subject.ToString());

    private static bool Holds(Waiver waiver, AssessedEstate estate) =>
        waiver.Expires >= estate.Today && (waiver.Environment is null || waiver.Environment == estate.Environment);
}
