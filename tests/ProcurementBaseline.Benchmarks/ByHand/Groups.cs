using ProcurementBaseline.Benchmarks.ByHand.Domains;

namespace ProcurementBaseline.Benchmarks.ByHand;

/// <summary>Everything written by hand.</summary>
internal static class Groups
{
    public static readonly IReadOnlyList<Group> All =
    [
        Ai.Satisfied,
        AttachedComputers.Satisfied, AttachedComputers.Applies,
        AuditEvidence.Satisfied, AuditEvidence.Applies,
        Authorisation.Satisfied, Authorisation.Applies,
        BackupContinuity.Satisfied, BackupContinuity.Applies,
        CloudHosting.Satisfied, CloudHosting.Applies,
        Cryptography.Satisfied, Cryptography.Applies,
        DataLocation.Satisfied, DataLocation.Applies,
        DataProtection.Satisfied, DataProtection.Applies,
        EndOfLifeExit.Satisfied, EndOfLifeExit.Applies,
        Governance.Satisfied, Governance.Applies,
        Hardening.Satisfied, Hardening.Applies,
        IdentityLogin.Satisfied, IdentityLogin.Applies,
        Incident.Satisfied, Incident.Applies,
        Interoperability.Satisfied, Interoperability.Applies,
        IotCameras.Satisfied, IotCameras.Applies,
        LoggingMonitoring.Satisfied,
        Malware.Satisfied, Malware.Applies,
        MedicalDevices.Satisfied, MedicalDevices.Applies,
        Network.Satisfied, Network.Applies,
        PatchingSupport.Satisfied, PatchingSupport.Applies,
        Physical.Satisfied,
        RemoteMaintenance.Satisfied, RemoteMaintenance.Applies,
        RemovableMedia.Satisfied, RemovableMedia.Applies,
        ScanningTolerance.Satisfied, ScanningTolerance.Applies,
        SecureDevelopment.Satisfied, SecureDevelopment.Applies,
        SoftwareBillOfMaterials.Satisfied,
        SubcontractorsControl.Satisfied, SubcontractorsControl.Applies,
        Telephony.Satisfied, Telephony.Applies,
        VulnerabilityHandling.Satisfied,
    ];
}
