namespace Holdfast.Assessment.Rules.Security;

/// <summary>Somebody can still sign in when the usual way is down.</summary>
internal sealed class BreakGlassRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2443",
        Name = "Somebody can still sign in when the usual way is down",
        Area = Area.Security,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "The directory's conditional access, its second factor or a whole region of it fails, and those who should fail the warehouse over stand before a login page.",
        Fix = "Set 'security: { identity: { breakGlass: { accounts: 2, tried: quarter } } }': accounts without the usual dependencies, kept under seal, tried on a schedule.",
        Sources = ["https://learn.microsoft.com/entra/identity/role-based-access-control/security-emergency-access"],
        ForeignIds = ["waf:SE:05", "waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var accounts = estate.Model.Security?.Identity?.BreakGlass;
        if (accounts is null || accounts.Accounts == 0)
            yield return Gap.Of(estate, "No account is left for the day on which nobody can sign in as usual.", "security", "identity", "breakGlass");
        else if (accounts.Accounts == 1)
            yield return Gap.Of(estate, "One emergency account is left when nobody can sign in as usual, and Microsoft asks for two.", "security", "identity", "breakGlass");
        else if (accounts.Tried is null)
            yield return Gap.Of(estate, $"Nobody tries whether the {accounts.Accounts} emergency accounts can still sign in.", "security", "identity", "breakGlass");
    }
}
