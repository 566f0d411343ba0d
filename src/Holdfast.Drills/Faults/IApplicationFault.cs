using Holdfast.Drills.Running;

namespace Holdfast.Drills.Faults;

/// <summary>A failure of the application, which has something to promise beyond that nothing is lost.</summary>
internal interface IApplicationFault : IFault
{
    /// <summary>What it measured itself.</summary>
    IReadOnlyList<DrillFigure> Figures { get; }

    /// <summary>The promises of this scenario that were not kept, in sentences.</summary>
    /// <param name="failedRequests">How many single requests failed, whether or not they were sent again.</param>
    IReadOnlyList<string> FindBroken(int failedRequests);
}
