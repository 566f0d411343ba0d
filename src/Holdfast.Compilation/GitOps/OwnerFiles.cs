using System.Text;
using System.Text.Json.Nodes;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.GitOps;

/// <summary>Who must agree to a change of which file.</summary>
internal static class OwnerFiles
{
    public static IEnumerable<CompiledFile> Of(CompilationSource source)
    {
        yield return new CompiledFile("gitops/CODEOWNERS", CodeOwners(source));
        yield return new CompiledFile("gitops/approvals.yaml", Approvals(source));
        yield return new CompiledFile("gitops/github/ruleset.json", JsonFileText.Of(Ruleset(source)));
    }

    private static Approval? ApprovalOf(CompilationSource source) => source.Estate.Release?.Approvals.GetValueOrDefault(source.Environment);

    // In CODEOWNERS the last line that matches decides.
    private static string CodeOwners(CompilationSource source)
    {
        var text = new StringBuilder();
        var approvers = TeamOf(source, ApprovalOf(source)?.From) ?? source.Estate.Owner;
        text.Append($"# Who must agree to a change of {source.Environment}. The last line that matches decides.\n")
            .Append($"/{source.Environment}/ {approvers}\n");
        foreach (var workload in source.Estate.Workloads.Values)
            text.Append($"/{source.Environment}/kubernetes/**/{workload.Name}* {approvers}{And(workload.Owner)}\n");
        foreach (var store in source.Estate.Stores.Values)
            text.Append($"/{source.Environment}/**/{store.Name}* {approvers}{And(store.Owner)}\n");
        foreach (var process in source.Estate.Processes.Values)
        {
            text.Append($"/{source.Environment}/observability/**/{process.Name}* {source.Estate.Owner}{And(process.Owner)}\n");
            text.Append($"/{source.Environment}/runbooks/{process.Name}/ {source.Estate.Owner}{And(process.Owner)}\n");
        }

        text.Append($"/{source.Environment}/gitops/ {approvers}\n/CODEOWNERS {approvers}\n");
        return text.ToString();
    }

    private static string And(string? owner) => owner is null ? "" : " " + owner;

    private static string? TeamOf(CompilationSource source, string? group) =>
        group is not null && source.Estate.Security?.Identity?.Groups.GetValueOrDefault(group) is { } team ? $"@{Repositories.OrganisationOf(source)}/{team}" : null;

    private static string Approvals(CompilationSource source)
    {
        var tree = new JsonObject { ["environment"] = source.Environment };
        if (ApprovalOf(source) is { } approval)
            tree["change"] = Rule(source, approval);
        if (source.Estate.Release?.Emergency is { } emergency)
            tree["emergency"] = Rule(source, emergency);
        tree["promotion"] = JsonList.Of(source.Estate.Gitops?.Promotion ?? []);
        tree["voidedBy"] = JsonList.Of("a change of the plan after the approval", "an approval by the author", "one person in two roles");
        return YamlText.Of(tree);
    }

    private static JsonObject Rule(CompilationSource source, Approval approval)
    {
        var rule = new JsonObject { ["required"] = approval.Required };
        if (TeamOf(source, approval.From) is { } team)
            rule["from"] = team;
        rule["notAuthor"] = approval.NotAuthor;
        return rule;
    }

    // A GitHub environment is content with one of its reviewers; so the number is asked of the pull request.
    private static JsonObject Ruleset(CompilationSource source) => new()
    {
        ["name"] = $"{source.Estate.Estate.Text}-{source.Environment}",
        ["target"] = "branch",
        ["enforcement"] = "active",
        ["conditions"] = new JsonObject { ["ref_name"] = new JsonObject { ["include"] = JsonList.Of("~DEFAULT_BRANCH"), ["exclude"] = new JsonArray() } },
        ["rules"] = JsonList.OfNodes(
            new JsonObject { ["type"] = "deletion" },
            new JsonObject { ["type"] = "non_fast_forward" },
            new JsonObject
            {
                ["type"] = "pull_request",
                ["parameters"] = new JsonObject
                {
                    ["required_approving_review_count"] = Math.Max(1, ApprovalOf(source)?.Required ?? 1),
                    ["dismiss_stale_reviews_on_push"] = true,
                    ["require_code_owner_review"] = true,
                    ["require_last_push_approval"] = ApprovalOf(source)?.NotAuthor ?? true,
                    ["required_review_thread_resolution"] = true,
                },
            },
            new JsonObject
            {
                ["type"] = "required_status_checks",
                ["parameters"] = new JsonObject { ["strict_required_status_checks_policy"] = true, ["required_status_checks"] = JsonList.OfNodes(new JsonObject { ["context"] = "judge" }) },
            }),
    };
}
