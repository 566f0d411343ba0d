using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure;

/// <summary>The main file while it is put together: its resource groups, the modules, and what each of them is told.</summary>
internal sealed class Composition
{
    private readonly List<Concern> modules = [];

    public Composition(AzurePlan plan)
    {
        Plan = plan;
        Main = new BicepFile($"{plan.Estate.About ?? plan.Estate.Estate.Text}: the environment {plan.Source.Environment}. Deploy it as a stack, so that what leaves the estate leaves Azure: az stack sub create --location {plan.Placement.Region} --template-file main.bicep --parameters main.bicepparam")
        {
            Heading = "targetScope = 'subscription'",
        };
        Told = new MainParameters(plan, Main);
    }

    public AzurePlan Plan { get; }

    public BicepFile Main { get; }

    public MainParameters Told { get; }

    public IReadOnlyList<Concern> Modules => modules;

    /// <summary>Adds a resource group.</summary>
    /// <param name="role">What it is for; nothing for the estate's own.</param>
    /// <param name="location">Its region.</param>
    /// <param name="reason">Why it is one of its own.</param>
    public Region Group(string role, Expression location, string? reason = null)
    {
        var group = Main.Add(new Resource(role.Length == 0 ? "group" : BicepText.Symbol($"{role}-group"), ApiVersions.ResourceGroup, new ObjectLiteral
        {
            ["name"] = new Interpolation("rg-", Told.Name, role.Length == 0 ? "" : $"-{role}"),
            ["location"] = location,
            ["tags"] = Told.Tags,
        })
        { Reason = reason });
        return new Region(location, group, role.Length == 0 ? Told.Name : new Interpolation(Told.Name, $"-{role}"));
    }

    /// <summary>Adds a module's file.</summary>
    public Concern Add(Concern concern)
    {
        modules.Add(concern);
        return concern;
    }

    /// <summary>Deploys a module into a region's group; into the subscription when there is no region.</summary>
    public ModuleUse Use(Concern concern, string symbol, Region? region, ObjectLiteral values, string? reason = null)
    {
        var all = region is null ? new ObjectLiteral { ["name"] = Told.Name } : new ObjectLiteral { ["name"] = region.Name, ["location"] = region.Location, ["tags"] = Told.Tags };
        foreach (var (name, value) in values.Properties)
            all[name] = value;
        foreach (var (name, value) in Told.People)
            all[name] = value;
        return Main.Add(concern.Use(symbol, region?.Group.Symbol, all, reason));
    }

    /// <summary>The same, after modules that it looks things of up by name: nothing that it is told says that they must be there first.</summary>
    public ModuleUse UseAfter(IReadOnlyList<ModuleUse> before, Concern concern, string symbol, Region? region, ObjectLiteral values)
    {
        var module = Use(concern, symbol, region, values);
        module.After = before;
        return module;
    }
}
