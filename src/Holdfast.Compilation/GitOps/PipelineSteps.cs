using System.Text;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.GitOps;

/// <summary>What every pipeline runs, whoever runs it.</summary>
internal sealed class PipelineSteps(CompilationSource source)
{
    private readonly ReleaseCalendar calendar = new(source);

    public string Environment => source.Environment;

    /// <summary>Reads, judges and predicts the estate, and says what a change will do; needs the version before in the folder <c>before</c>.</summary>
    public IReadOnlyList<(string Name, string Script)> Judge =>
    [
        ("Read the estate", "holdfast check estate.yaml --format sarif > check.sarif"),
        ("Find its gaps", $"holdfast assess estate.yaml --environment {source.Environment} --fail-on error --format sarif > assess.sarif"),
        ("Predict its availability", $"holdfast predict estate.yaml --environment {source.Environment} --format html --out prediction.html"),
        ("Compile it, and have the result judged by the tools", "holdfast compile estate.yaml --out compiled --verify"),
        ("Say what will change", "holdfast plan before/estate.yaml estate.yaml | tee plan.txt"),
    ];

    /// <summary>Stops outside of the release windows and within a freeze; null where no calendar binds.</summary>
    public string? Calendar
    {
        get
        {
            if (calendar.Freezes.Count == 0 && calendar.Windows is null)
                return null;
            var script = new StringBuilder();
            script.Append("if [ \"$EMERGENCY\" = true ]; then echo 'An emergency: its own approvers decide.'; exit 0; fi\n")
                .Append($"export TZ={calendar.Zone}\n")
                .Append("day=1$(date +%m%d) time=1$(date +%H%M) weekday=$(date +%u)\n");
            foreach (var freeze in calendar.Freezes)
                script.Append($"if {ReleaseCalendar.ShellCondition(freeze)}; then echo \"The freeze '{freeze.Name}' lasts from {freeze.From} to {freeze.To}.\"; exit 1; fi\n");
            if (calendar.Windows is { } windows)
                script.Append($"if {ReleaseCalendar.ShellCondition(windows)}; then exit 0; fi\necho 'Releases are made {windows}.'\nexit 1\n");
            return script.ToString();
        }
    }

    /// <summary>Shows and applies the Azure resources as one deployment stack.</summary>
    public IReadOnlyList<(string Name, string Script)> Deploy
    {
        get
        {
            var stack = $"--name {source.Estate.Estate.Text}-{source.Environment} --location {source.Estate.Azure?.Region.Text ?? "westeurope"}";
            var files = $"--template-file compiled/{source.Environment}/azure/main.bicep --parameters compiled/{source.Environment}/azure/main.bicepparam";
            return
            [
                ("Show what Azure would change", $"az deployment sub what-if {stack} {files}"),
                ("Change it", $"az stack sub create {stack} {files} --action-on-unmanage detachAll --deny-settings-mode denyDelete --yes"),
            ];
        }
    }

    public string EnvironmentsRepository => $"{Repositories.OrganisationOf(source)}/{Repositories.NameOf(source, RepositoryContent.Environments)}";

    /// <summary>Proposes what was compiled to the repository of environments; people review it, the agent in the cluster pulls it.</summary>
    public string Propose =>
        $"rm -rf environments/{source.Environment}\n"
        + $"cp -r compiled/{source.Environment} environments/{source.Environment}\n"
        + "cd environments\n"
        // Compiled bindings hold names that never resolve: what the deployment has written there since must outlast a release.
        + "# What has been bound stays bound; only what is asked for anew is not yet.\n"
        + $"find {source.Environment} -name bindings.yaml | while read -r file; do\n"
        + "  git show \"HEAD:$file\" > \"$file.before\" 2> /dev/null && awk 'NR == FNR { if (/^  [^ ]/) bound[$1] = $0; next } /^  [^ ]/ && ($1 in bound) { print bound[$1]; next } { print }' \"$file.before\" \"$file\" > \"$file.after\" && mv \"$file.after\" \"$file\"\n"
        + "  rm -f \"$file.before\" \"$file.after\"\n"
        + "done\n"
        + $"git checkout -b {source.Environment}-\"$REVISION\"\n"
        + "git add --all\n"
        + "git diff --cached --quiet && exit 0\n"
        + $"git commit -m \"{source.Environment} as of $REVISION\"\n"
        + $"git push origin {source.Environment}-\"$REVISION\"\n";
}
