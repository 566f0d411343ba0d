using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>The proxy is not one that its makers have given up.</summary>
internal sealed class EndOfNginxRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2169",
        Name = "The proxy still gets patches",
        Area = Area.Ingress,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Proxy],
        Meaning = "The next hole in it stays open, at the one place that every request passes; the hurried move to another proxy then happens in peak season.",
        Fix = "Move to Traefik, which reads the annotations of NGINX, and set 'controller: traefik'.",
        Sources = ["Azure/AKS#5516", "https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/", "https://doc.traefik.io/traefik/migrate/nginx-to-traefik/"],
        ForeignIds = ["waf:SE:08"],
    };

    private static readonly DateOnly AddOnEnds = new(2026, 11, 30);

    public override IEnumerable<Gap> Find(AssessedEstate estate) => estate.Model.Platform?.Ingress?.Controller switch
    {
        IngressController.IngressNginx => [Gap.Of("platform", "ingress", "ingress-nginx has had no patches since March 2026.", "controller")],
        IngressController.AppRoutingNginx => [Gap.Of("platform", "ingress", $"The NGINX of AKS application routing gets {(estate.Today > AddOnEnds ? "no patches since" : "its last patches on")} {AddOnEnds:yyyy-MM-dd}.", "controller")],
        _ => [],
    };
}
