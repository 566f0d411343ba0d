using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure;

/// <summary>The parameters of the main file, each with its value for this environment.</summary>
internal sealed class MainParameters
{
    private const string Nobody = "00000000-0000-0000-0000-000000000000";
    private readonly AzurePlan plan;
    private readonly BicepFile main;
    private Expression? year;
    private Expression? partnerHosts;

    public MainParameters(AzurePlan plan, BicepFile main)
    {
        this.plan = plan;
        this.main = main;
        File = new BicepFile($"What the environment {plan.Source.Environment} is told. Identifiers of people and addresses come from environment variables: they belong to the subscription, not to the estate. What is not set is nobody, and a deployment that needs it fails.")
        {
            Heading = "using 'main.bicep'",
        };
        Name = Ask("name", "string", "What the names of all resources begin with.", plan.Name);
        Tags = Ask("tags", "object", "Tags of all resources.", new ObjectLiteral
        {
            ["estate"] = plan.Estate.Estate.Text,
            ["environment"] = plan.Source.Environment,
            ["owner"] = plan.Estate.Owner,
            ["managed-by"] = "holdfast",
        });
        Operators = Group("operators");
        Approvers = Group("approvers");
    }

    public BicepFile File { get; }

    public Expression Name { get; }

    public Expression Tags { get; }

    /// <summary>The group of those who run the estate.</summary>
    public Expression Operators { get; }

    /// <summary>The group of those who consent to dangerous changes.</summary>
    public Expression Approvers { get; }

    public Expression Year => year ??= main.Add(new Parameter("year", "int", "This year; freezes are written for it and the next two.", new Call("int", new Call("utcNow", "yyyy")))).Symbol;

    public Expression PartnerHosts => partnerHosts ??= Ask("partnerHosts", "string[]", "The host names of partners that workloads call.", new ArrayLiteral([]));

    /// <summary>Who is who, under the names that modules ask for.</summary>
    public IEnumerable<KeyValuePair<string, Expression>> People =>
    [
        new("administratorGroupId", Operators),
        new("administratorGroupName", plan.Groups.GetValueOrDefault("operators") ?? "operators"),
        new("approverGroupId", Approvers),
    ];

    /// <summary>Adds a parameter and its value.</summary>
    public Expression Ask(string name, string type, string description, Expression value)
    {
        File.Add(new Assignment(name, value));
        return main.Add(new Parameter(name, type, description)).Symbol;
    }

    /// <summary>Whom a mail reaches: the address in the estate, or the one that the environment names for a rota or a role.</summary>
    public Expression Mail(string name, string who) => Ask(name, "string", $"Where {who} is reached by mail.", who.Contains('@', StringComparison.Ordinal)
        ? who
        : new Call("readEnvironmentVariable", $"{who.ToUpperInvariant().Replace('-', '_')}_MAIL", $"{who}@estate.invalid"));

    private Expression Group(string role)
    {
        var group = plan.Groups.GetValueOrDefault(role) ?? role;
        return Ask($"{role}GroupId", "string", $"The object identifier of the Entra group {group}.", new Call("readEnvironmentVariable", $"{role.ToUpperInvariant()}_GROUP_ID", Nobody));
    }
}
