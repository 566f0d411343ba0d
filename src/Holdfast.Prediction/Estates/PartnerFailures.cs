using Holdfast.Estate.Model;
using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Failures;

namespace Holdfast.Prediction.Estates;

/// <summary>How partners fail, and what of it a process feels: a buffer hides what is shorter than the deadline.</summary>
internal static class PartnerFailures
{
    public static Part Of(Site site, Partner partner)
    {
        var kind = partner.Kind switch
        {
            PartnerKind.Carrier => "carrier",
            PartnerKind.Edi => "edi",
            PartnerKind.LabelPrinting => "label-printing",
            PartnerKind.CustomerNotification => "customer-notification",
            PartnerKind.Erp => "erp",
            PartnerKind.Payment => "payment",
            PartnerKind.Customs => "customs",
            _ => "legacy",
        };
        var figures = site.Figures;
        var unit = site.Builder.Unit(
            partner.Name,
            Scenarios.PartnerOutage,
            figures.PerHour($"partner-{kind}-outage-rate", partner.Name),
            Recovery.Of(figures.Stage("partner back", $"partner-{kind}-outage-length", partner.Name)));
        if (partner.CredentialsExpire is not null)
        {
            site.Builder.Add(new Hazard
            {
                Name = $"credentials of {partner.Name}",
                Scenario = Scenarios.CertificateExpiry,
                Component = partner.Name,
                PerHour = figures.Probability("partner-credential-missed-probability", partner.Name) / Years.YearSimulation.HoursOfYear,
                Effects = [new Effect([unit.Number], Recovery.Of([.. site.UntilSomebodyActs(), figures.Stage("renew", "partner-credential-renewal-length", partner.Name)]))],
                IsShock = true,
            });
        }

        var reached = site.WayOut is { } wayOut ? site.Builder.All($"{partner.Name} and the way out", unit, wayOut) : unit;
        var felt = partner.Fallback?.After is { } after
            ? site.Builder.Fallback($"{partner.Name} or by hand", reached, new FixedDuration(after.TotalHours))
            : reached;
        return partner.Buffer == PartnerBuffer.Relay
            ? site.Builder.Tolerates($"{partner.Name} within its deadline", felt, new FixedDuration(partner.Deadline.TotalHours))
            : felt;
    }
}
