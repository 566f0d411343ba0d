namespace Holdfast.Recovery.Plans.Building;

/// <summary>Damaged data: a copy of a good moment is brought back beside it, validated, and takes its place.</summary>
internal static class RestoreSteps
{
    public static (IEnumerable<PlanStep> Steps, IEnumerable<PlanStep> Back) Of(PlanGround ground) =>
    (
        [
            .. CommonSteps.Opening(ground),
            .. StoreSteps.StopWriters(ground),
            Moment(ground),
            .. ground.Databases.Select(store => StoreSteps.Restore(ground, store, $"Restore {store.Name} beside the running one, to the last good moment.")),
            .. ground.Files.Select(store => StoreSteps.Restore(ground, store, $"Bring {store.Name} to the same moment or a later one: no row may name a file that is not there.")),
            .. ground.Databases.Select(store => StoreSteps.Check(ground, store)),
            CommonSteps.Decide(ground, "put the copy in the place of the running one, or take the missing rows out of it"),
            StoreSteps.Switch(ground, $"Put the copy of {Names(ground)} in the place of the running one.", $"All that was written after the good moment is lost: {{rpo}}. {StoreSteps.Passed(ground)}"),
            .. StoreSteps.Start(ground, ground.Writers),
            CommonSteps.Verify(ground),
            .. CommonSteps.Closing(ground),
        ],
        StoreSteps.Back(ground, "The damaged one is kept until nobody needs a row of it.", window: null)
    );

    private static string Names(PlanGround ground) => string.Join(" and ", ground.Databases.Select(store => store.Name));

    private static PlanStep Moment(PlanGround ground) => new()
    {
        Id = "fix-moment",
        Kind = StepKind.Look,
        Subject = ground.Process.Name,
        By = ground.OnCall,
        Text = "Fix the last good moment with the person who noticed, in UTC. Nobody is blamed for saying it early.",
        Verify = "The moment is written down, and a backup set reaches it.",
        Expected = StepDuration.Prior(PlanPriors.Declare),
        Repeatable = true,
    };
}
