namespace Holdfast.Recovery.Plans.Running;

/// <summary>Who answers while a plan is carried out: somebody at the terminal, or what was given on the command line.</summary>
public interface IPlanPeople
{
    /// <summary>Asks, and waits until there is an answer or the question's deadline has passed.</summary>
    Task<PlanAnswer> AskAsync(PlanQuestion question, CancellationToken cancellation);
}
